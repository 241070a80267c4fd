package de.asskomm.exchange;

import java.util.List;
import java.util.Optional;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;

/** A small catalogue in memory, for tests of rules. */
final class FixedFieldsOfAction implements FieldsOfAction {

	private static final FieldOfAction GRAFFITI = new FieldOfAction(PostFixture.FIELD, "Graffiti und Sachbeschädigung",
			1);

	@Override
	public List<FieldOfAction> all() {
		return List.of(GRAFFITI);
	}

	@Override
	public Optional<FieldOfAction> find(String key) {
		return all().stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	@Override
	public boolean exists(String key) {
		return find(key).isPresent();
	}

	@Override
	public boolean addIfMissing(FieldOfAction field) {
		throw new UnsupportedOperationException("The catalogue of this test is fixed");
	}

}
