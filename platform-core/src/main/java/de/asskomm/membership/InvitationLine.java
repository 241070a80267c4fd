package de.asskomm.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One of the people whom somebody wants to invite, as typed or pasted in.
 *
 * @param address what stands where the mail address should be
 * @param name the name, if one stands beside it
 */
public record InvitationLine(String address, @Nullable String name) {

	private static final Pattern NAME_AND_ADDRESS = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");

	private static final int MAXIMUM_NAME = 200;

	/**
	 * Reads a pasted list: one person per line, or several parted by semicolons or
	 * commas, each an address or {@code name <address>}, as mail programs write them.
	 * @param pasted the list
	 * @return the people in their order, without empty entries
	 */
	public static List<InvitationLine> parse(String pasted) {
		List<InvitationLine> lines = new ArrayList<>();
		for (String entry : pasted.split("[\\r\\n;,]+")) {
			String text = entry.strip();
			if (!text.isEmpty()) {
				lines.add(one(text));
			}
		}
		return lines;
	}

	private static InvitationLine one(String text) {
		Matcher both = NAME_AND_ADDRESS.matcher(text);
		if (!both.matches()) {
			return new InvitationLine(text, null);
		}
		String name = both.group("name").strip().replaceAll("^[\"']+|[\"']+$", "").strip();
		boolean usable = !name.isEmpty() && name.length() <= MAXIMUM_NAME
				&& name.codePoints().noneMatch(Character::isISOControl);
		return new InvitationLine(both.group("address").strip(), usable ? name : null);
	}

}
