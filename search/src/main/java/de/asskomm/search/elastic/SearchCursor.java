package de.asskomm.search.elastic;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import co.elastic.clients.elasticsearch._types.FieldValue;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.SearchOrder;

/**
 * A place among the hits: the page after it starts with the next one.
 *
 * @param order order of the hits
 * @param leniency how freely the words were understood
 * @param evidence rank of the last hit's evidence; 0 where it does not count
 * @param score its score; 0 where it does not count
 * @param date its date, in milliseconds of the epoch
 * @param id its identifier
 */
record SearchCursor(SearchOrder order, Leniency leniency, byte evidence, double score, long date, UUID id) {

	private static final int LENGTH = 3 + Double.BYTES + 3 * Long.BYTES;

	/**
	 * The place of a hit.
	 * @param order order of the hits
	 * @param leniency how freely the words were understood
	 * @param sort the values by which the hit was sorted
	 * @return its place
	 */
	static SearchCursor at(SearchOrder order, Leniency leniency, List<FieldValue> sort) {
		int date = sort.size() - 2;
		byte evidence = (order == SearchOrder.EVIDENCE) ? (byte) number(sort.getFirst()) : 0;
		double score = (order != SearchOrder.DATE) ? number(sort.get(date - 1)) : 0;
		return new SearchCursor(order, leniency, evidence, score, (long) number(sort.get(date)),
				UUID.fromString(sort.getLast().stringValue()));
	}

	/**
	 * Reads a cursor.
	 * @param text what {@link #toString()} wrote
	 * @return the cursor
	 * @throws InvalidCursor if the text is none
	 */
	static SearchCursor parse(String text) {
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidCursor();
		}
		if (bytes.length != LENGTH) {
			throw new InvalidCursor();
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		SearchOrder order = constant(SearchOrder.values(), buffer.get());
		Leniency leniency = constant(Leniency.values(), buffer.get());
		byte evidence = buffer.get();
		double score = buffer.getDouble();
		if (!Double.isFinite(score)) {
			throw new InvalidCursor();
		}
		return new SearchCursor(order, leniency, evidence, score, buffer.getLong(),
				new UUID(buffer.getLong(), buffer.getLong()));
	}

	/**
	 * The values after which the next page starts.
	 * @return values in the order of {@link ElasticKnowledgeSearch}'s sorting
	 */
	List<FieldValue> after() {
		FieldValue lastDate = FieldValue.of(this.date);
		FieldValue lastId = FieldValue.of(this.id.toString());
		return switch (this.order) {
			case RELEVANCE -> List.of(FieldValue.of(this.score), lastDate, lastId);
			case DATE -> List.of(lastDate, lastId);
			case EVIDENCE -> List.of(FieldValue.of(this.evidence), FieldValue.of(this.score), lastDate, lastId);
		};
	}

	/**
	 * The cursor as an opaque text for addresses.
	 * @return text that {@link #parse} reads
	 */
	@Override
	public String toString() {
		ByteBuffer buffer = ByteBuffer.allocate(LENGTH)
			.put((byte) this.order.ordinal())
			.put((byte) this.leniency.ordinal())
			.put(this.evidence)
			.putDouble(this.score)
			.putLong(this.date)
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
	}

	private static <E> E constant(E[] constants, byte ordinal) {
		if (ordinal < 0 || ordinal >= constants.length) {
			throw new InvalidCursor();
		}
		return constants[ordinal];
	}

	private static double number(FieldValue value) {
		return value.isLong() ? value.longValue() : value.doubleValue();
	}

}
