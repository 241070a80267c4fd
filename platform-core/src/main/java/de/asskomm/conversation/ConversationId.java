package de.asskomm.conversation;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies a conversation. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record ConversationId(UUID value) {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static ConversationId next() {
		return new ConversationId(GENERATOR.generate());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
