package de.asskomm.municipality;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import changed in the register.
 *
 * @param districts what happened to the districts
 * @param municipalities what happened to the municipalities
 */
public record ImportReport(Section districts, Section municipalities) {

	/**
	 * Whether the import wrote anything.
	 * @return {@code true} if something was added or changed
	 */
	public boolean changedAnything() {
		return this.districts.changedAnything() || this.municipalities.changedAnything();
	}

	/**
	 * The report for a log: the counts, then every changed field and every entry that the
	 * files no longer list.
	 * @return its lines
	 */
	public List<String> lines() {
		return Stream.concat(this.districts.lines("Districts"), this.municipalities.lines("Municipalities")).toList();
	}

	/**
	 * What happened to the entries of one kind.
	 *
	 * @param added keys of new entries
	 * @param changed entries that differ from what was stored
	 * @param missing keys of stored entries that the file no longer lists; they are kept,
	 * because what was said by them stays
	 * @param unchanged number of entries that were stored just so
	 */
	public record Section(List<String> added, List<Change> changed, List<String> missing, int unchanged) {

		public Section {
			added = List.copyOf(added);
			changed = List.copyOf(changed);
			missing = List.copyOf(missing);
		}

		/**
		 * Whether the import wrote any of these entries.
		 * @return {@code true} if something was added or changed
		 */
		public boolean changedAnything() {
			return !this.added.isEmpty() || !this.changed.isEmpty();
		}

		private Stream<String> lines(String title) {
			String counts = "%s: %d added, %d changed, %d unchanged, %d no longer listed".formatted(title,
					this.added.size(), this.changed.size(), this.unchanged, this.missing.size());
			Stream<String> changes = this.changed.stream().flatMap(Change::lines);
			Stream<String> kept = this.missing.stream().map((key) -> key + " is no longer listed and was kept");
			return Stream.of(Stream.of(counts), changes, kept).flatMap((part) -> part);
		}

	}

	/**
	 * An entry that differs from what was stored.
	 *
	 * @param key official key of the entry
	 * @param name name of the entry as it is now
	 * @param fields what differs, at least one field
	 */
	public record Change(String key, String name, List<FieldChange> fields) {

		public Change {
			fields = List.copyOf(fields);
		}

		private Stream<String> lines() {
			return this.fields.stream()
				.map((field) -> "%s %s: %s \"%s\" -> \"%s\"".formatted(this.key, this.name, field.field(),
						field.before(), field.after()));
		}

	}

	/**
	 * A field that differs.
	 *
	 * @param field name of the record component, such as {@code population}
	 * @param before the stored value as text, empty for none
	 * @param after the value of the file as text, empty for none
	 */
	public record FieldChange(String field, String before, String after) {
	}

}
