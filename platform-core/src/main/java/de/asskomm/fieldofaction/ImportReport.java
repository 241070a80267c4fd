package de.asskomm.fieldofaction;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import changed in the catalogue.
 *
 * @param added keys of new fields
 * @param kept fields whose label or position the prevention council has changed; the
 * import left them so
 * @param unchanged number of fields that are just as in the file
 */
public record ImportReport(List<String> added, List<Kept> kept, int unchanged) {

	public ImportReport {
		added = List.copyOf(added);
		kept = List.copyOf(kept);
	}

	/**
	 * Whether the import wrote anything.
	 * @return {@code true} if a field was added
	 */
	public boolean changedAnything() {
		return !this.added.isEmpty();
	}

	/**
	 * The report for a log: the counts, then every field that was kept as edited.
	 * @return its lines
	 */
	public List<String> lines() {
		String counts = "Fields of action: %d added, %d kept as edited, %d unchanged".formatted(this.added.size(),
				this.kept.size(), this.unchanged);
		return Stream.concat(Stream.of(counts), this.kept.stream().map(Kept::line)).toList();
	}

	/**
	 * A field that differs from the file and was left so.
	 *
	 * @param stored the field as the prevention council wants it
	 * @param shipped the field of the file
	 */
	public record Kept(FieldOfAction stored, FieldOfAction shipped) {

		private String line() {
			return "%s is kept as \"%s\" at %d; the file says \"%s\" at %d".formatted(this.stored.key(),
					this.stored.label(), this.stored.position(), this.shipped.label(), this.shipped.position());
		}

	}

}
