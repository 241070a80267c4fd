package de.asskomm.project;

import java.util.List;

/**
 * Where a plan does not fit the guideline. It never keeps anybody from saving.
 *
 * @param rule the rule
 * @param grant number of the grant, from 0
 * @param arguments values for the message's placeholders, such as the greatest amount
 */
public record FundingFinding(FundingRule rule, int grant, List<Object> arguments) {

	public FundingFinding {
		arguments = List.copyOf(arguments);
	}

}
