package de.asskomm.web.atom;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Tells programs whether a feed is still what they have. A feed also changes when
 * something disappears from it, which no entry's date tells: so its last change is the
 * moment at which it was first seen as it is.
 */
@Component
class FeedVersions {

	private static final int REMEMBERED = 1_000;

	private static final int LENGTH = 16;

	private final Clock clock;

	private final Map<UUID, Version> seen = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Version> eldest) {
			return size() > REMEMBERED;
		}

	};

	FeedVersions(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A feed as it is.
	 *
	 * @param tag the same as long as the feed is
	 * @param since since when it is like this, as far as it is known here
	 */
	record Version(String tag, Instant since) {
	}

	/**
	 * The version of a feed.
	 * @param feed which feed
	 * @param content what it says
	 * @return its version
	 */
	Version of(UUID feed, byte[] content) {
		// weak, so that the answer may be compressed on its way
		String tag = "W/\"" + hash(content) + "\"";
		synchronized (this.seen) {
			Version known = this.seen.get(feed);
			if (known == null || !known.tag().equals(tag)) {
				known = new Version(tag, this.clock.instant());
				this.seen.put(feed, known);
			}
			return known;
		}
	}

	private static String hash(byte[] content) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(Arrays.copyOf(hash, LENGTH));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
