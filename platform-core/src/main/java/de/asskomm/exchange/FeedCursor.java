package de.asskomm.exchange;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the feed: the page after it starts with the next older post.
 *
 * @param publishedAt when the last post of a page was published
 * @param id its identifier
 */
public record FeedCursor(Instant publishedAt, PostId id) {

	private static final int LENGTH = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

	/**
	 * The place of a published post.
	 * @param post the post
	 * @return its place
	 * @throws IllegalArgumentException if it was never published
	 */
	static FeedCursor at(Post post) {
		Instant publishedAt = post.publishedAt();
		if (publishedAt == null) {
			throw new IllegalArgumentException("A draft has no place in the feed");
		}
		return new FeedCursor(publishedAt, post.id());
	}

	/**
	 * Reads a cursor.
	 * @param text what {@link #toString()} wrote
	 * @return the cursor, or nothing if the text is none
	 */
	public static Optional<FeedCursor> parse(String text) {
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
		if (bytes.length != LENGTH) {
			return Optional.empty();
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		long seconds = buffer.getLong();
		int nanos = buffer.getInt();
		if (seconds < 0 || seconds > Integer.toUnsignedLong(-1) || nanos < 0 || nanos > 999_999_999) {
			return Optional.empty();
		}
		UUID id = new UUID(buffer.getLong(), buffer.getLong());
		return Optional.of(new FeedCursor(Instant.ofEpochSecond(seconds, nanos), new PostId(id)));
	}

	/**
	 * The cursor as an opaque text for addresses.
	 * @return text that {@link #parse} reads
	 */
	@Override
	public String toString() {
		ByteBuffer buffer = ByteBuffer.allocate(LENGTH)
			.putLong(this.publishedAt.getEpochSecond())
			.putInt(this.publishedAt.getNano())
			.putLong(this.id.value().getMostSignificantBits())
			.putLong(this.id.value().getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
	}

}
