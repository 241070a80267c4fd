package de.asskomm.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.Attachments;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.Violations;

import org.springframework.stereotype.Component;

/**
 * What a post has to fulfil, with all that has to be looked up for it.
 */
@Component
class PostRules {

	private final FieldsOfAction fields;

	private final Organisations organisations;

	private final Attachments attachments;

	private final Clock clock;

	PostRules(FieldsOfAction fields, Organisations organisations, Attachments attachments, Clock clock) {
		this.fields = fields;
		this.organisations = organisations;
		this.attachments = attachments;
		this.clock = clock;
	}

	/** The time, as exact as the database keeps it. */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * The content that was typed, or nothing where a rule is broken.
	 * @param actor who writes
	 * @param draft what was typed
	 * @param publish whether it has to be complete
	 * @param violations receives the broken rules
	 * @return the content, if no rule is broken
	 */
	Optional<PostContent> check(Actor actor, PostDraft draft, boolean publish, Violations violations) {
		LocalDate today = Saxony.today(this.clock);
		Set<OrganisationId> named = new LinkedHashSet<>(draft.mentions());
		if (!named.isEmpty()) {
			violations.require(this.organisations.findAll(named).size() == named.size(), "mentions",
					"post.mentions.unknown");
		}
		if (!draft.attachments().isEmpty() && draft.attachments().size() <= PostDraft.MAXIMUM_ATTACHMENTS) {
			Set<AttachmentId> wanted = Set.copyOf(draft.attachments());
			// held until the post that refers to them is stored
			List<Attachment> held = this.attachments.hold(wanted);
			violations.require(
					held.size() == wanted.size()
							&& held.stream().allMatch((file) -> file.isBy(actor.organisation().id())),
					"attachments", "post.attachments.unknown");
		}
		Optional<PostContent> content = draft.check(actor.organisation(), this.fields, today, publish, violations);
		return content.map((checked) -> checked.withMentions(mentioned(checked, named)));
	}

	/** Named by the form, or in the text as „@Stadt Großenhain“. */
	private List<OrganisationId> mentioned(PostContent content, Set<OrganisationId> named) {
		String text = content.plainText();
		if (text.indexOf('@') >= 0) {
			List<Organisation> known = this.organisations.all();
			named.addAll(Mentions.in(text, known));
		}
		return named.stream().limit(PostDraft.MAXIMUM_MENTIONS).toList();
	}

}
