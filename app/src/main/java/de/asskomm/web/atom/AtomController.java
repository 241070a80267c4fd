package de.asskomm.web.atom;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.notification.FeedTokens;
import de.asskomm.notification.PersonalFeed;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.web.PublicAddress;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The feeds: what everybody may read, and under a secret address what somebody follows.
 * Programs ask each time whether there is something new, so that what was hidden is gone
 * from them as well.
 */
@Controller
class AtomController {

	private static final int ENTRIES = 50;

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private final Feed feed;

	private final FeedTokens feedTokens;

	private final AtomEntries entries;

	private final FeedVersions versions;

	private final PublicAddress address;

	AtomController(Feed feed, FeedTokens feedTokens, AtomEntries entries, FeedVersions versions,
			PublicAddress address) {
		this.feed = feed;
		this.feedTokens = feedTokens;
		this.entries = entries;
		this.versions = versions;
		this.address = address;
	}

	@GetMapping("/austausch.atom")
	ResponseEntity<byte[]> everybody() {
		String self = this.address.of("/austausch.atom");
		return answer(new AtomFeed(named(self), language(), this.entries.text("feed.atom"),
				this.entries.text("feed.atom.text"), this.entries.text("feed.atom.author"), self, this.address.of("/"),
				this.entries.of(this.feed.page(Reader.anonymous(), FeedFilter.ALL, null, ENTRIES).posts())),
				CacheControl.noCache().cachePublic());
	}

	@GetMapping("/atom/{token}")
	ResponseEntity<byte[]> personal(@PathVariable String token) {
		PersonalFeed personal = this.feedTokens.find(token)
			.orElseThrow(() -> new NotFound("feed", "under this secret"));
		FeedFilter followed = FeedFilter.ALL.followed(personal.followed());
		// the same for a new secret, so that readers do not show everything again
		UUID id = named(personal.owner().account() + " " + personal.owner().organisation());
		return answer(
				new AtomFeed(id, language(), this.entries.text("feed.atom.mine", personal.organisation().name()),
						this.entries.text("feed.atom.mine.text"), this.entries.text("feed.atom.author"),
						this.address.of("/atom/" + token), this.address.of("/austausch"),
						this.entries.of(this.feed.page(personal.reader(), followed, null, ENTRIES).posts())),
				CacheControl.noCache().cachePrivate());
	}

	private ResponseEntity<byte[]> answer(AtomFeed atom, CacheControl caching) {
		byte[] content = AtomWriter.write(atom);
		FeedVersions.Version version = this.versions.of(atom.id(), content);
		// search engines find the posts themselves
		return ResponseEntity.ok()
			.cacheControl(caching)
			.eTag(version.tag())
			.lastModified(version.since())
			.header("X-Robots-Tag", "noindex")
			.contentType(ATOM)
			.body(content);
	}

	/** A name-based identifier, as feeds have none of their own. */
	private static UUID named(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	private static String language() {
		return LocaleContextHolder.getLocale().toLanguageTag();
	}

}
