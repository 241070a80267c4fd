package de.asskomm.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.discussion.Activity;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.markdown.Excerpt;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A post in the feed.
 *
 * @param id the post's id
 * @param href the post's page
 * @param who the organisation that posted
 * @param kind the kind of post
 * @param title the title
 * @param excerpt the first sentences as plain text
 * @param facts cost, effect, again: only what was filled in
 * @param fields the fields of action
 * @param published when
 * @param visibility who may see it, when it is not simply the network
 * @param example whether it only illustrates and tells nothing of a real town
 * @param contactHref where to write to the organisation; absent when the reader may not
 * @param editHref where to edit; absent when it is not the reader's
 * @param acts what can be done with it
 * @param answered whether it is a question with an accepted answer
 */
record PostCard(String id, String href, Who who, Kind kind, String title, String excerpt, List<Fact> facts,
		List<Link> fields, Moment published, @Nullable String visibility, boolean example, @Nullable String contactHref,
		@Nullable String editHref, Acts acts, boolean answered) {

	/** Greatest number of characters of the first sentences. */
	private static final int EXCERPT = 280;

	/** Greatest number of characters of one fact on a card. */
	private static final int FACT = 90;

	static PostCard of(Post post, Showing showing, Activity activity) {
		PostContent content = post.content();
		String id = post.id().toString();
		Wording wording = showing.wording();
		boolean speaks = showing.actor() != null && showing.actor().speaksForOrganisation();
		return new PostCard(id, "/beitraege/" + id, showing.who(post.organisation(), post.author()),
				Kind.of(content.kind(), wording), content.title(), content.excerpt(EXCERPT),
				facts(content, wording, FACT), showing.fields(content.fieldsOfAction()),
				wording.moment(publishedAt(post)), showing.badge(content.visibility()), post.provenance().example(),
				showing.mayWriteTo(post.organisation()) ? Address.of("/nachrichten/neu").with("beitrag", id) : null,
				(speaks && showing.isOwn(post.organisation())) ? "/beitraege/" + id + "/bearbeiten" : null,
				Acts.of(post, activity, showing, null), post.acceptedAnswer() != null);
	}

	static Instant publishedAt(Post post) {
		Instant publishedAt = post.publishedAt();
		return (publishedAt != null) ? publishedAt : post.createdAt();
	}

	static List<Fact> facts(PostContent content, Wording wording, int maximum) {
		ExperienceTemplate template = content.template();
		List<Fact> facts = new ArrayList<>();
		LocalDate until = content.partnerRequest().until();
		if (until != null) {
			addFact(facts, wording.text("post.until"), wording.date(until), maximum);
		}
		addFact(facts, wording.text("post.cost"), template.cost(), maximum);
		addFact(facts, wording.text("post.effect"), template.effect(), maximum);
		addFact(facts, wording.text("post.again"), template.again(), maximum);
		return facts;
	}

	private static void addFact(List<Fact> facts, String label, String value, int maximum) {
		if (!value.isBlank()) {
			facts.add(new Fact(label, Excerpt.of(value, maximum)));
		}
	}

}
