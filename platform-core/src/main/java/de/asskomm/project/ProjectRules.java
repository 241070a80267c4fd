package de.asskomm.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.Attachments;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.Saxony;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.Violations;

import org.springframework.stereotype.Component;

/**
 * What a project has to fulfil, with all that has to be looked up for it.
 */
@Component
class ProjectRules {

	private final FieldsOfAction fields;

	private final Organisations organisations;

	private final Municipalities municipalities;

	private final Attachments attachments;

	private final Clock clock;

	ProjectRules(FieldsOfAction fields, Organisations organisations, Municipalities municipalities,
			Attachments attachments, Clock clock) {
		this.fields = fields;
		this.organisations = organisations;
		this.municipalities = municipalities;
		this.attachments = attachments;
		this.clock = clock;
	}

	/** The time, as exact as the database keeps it. */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** The day in Saxony. */
	LocalDate today() {
		return Saxony.today(this.clock);
	}

	/**
	 * Whose project it is, and who stands for it where the owner is not named.
	 * @param organisation the owner
	 */
	Owner owner(Organisation organisation) {
		Ags ags = organisation.ags();
		SizeClass sizeClass = (ags != null) ? this.municipalities.find(ags).map(Municipality::sizeClass).orElse(null)
				: null;
		OrganisationId guarantor = this.organisations.all()
			.stream()
			.filter(Organisation::isStatePreventionCouncil)
			.map(Organisation::id)
			.findFirst()
			.orElse(organisation.id());
		return new Owner(organisation, sizeClass, guarantor);
	}

	/**
	 * The content that was typed, or nothing where a rule is broken.
	 * @param organisation whose project it is
	 * @param draft what was typed
	 * @param publish whether others are going to read it
	 * @param violations receives the broken rules
	 */
	Optional<ProjectContent> check(Organisation organisation, ProjectDraft draft, boolean publish,
			Violations violations) {
		Set<AttachmentId> wanted = draft.documents()
			.stream()
			.limit(ProjectDraft.MAXIMUM_ROWS)
			.map(ProjectDraft.DocumentRow::attachment)
			.collect(Collectors.toSet());
		if (!wanted.isEmpty()) {
			// held until the project that refers to them is stored
			List<Attachment> held = this.attachments.hold(wanted);
			violations.require(
					held.size() == wanted.size() && held.stream().allMatch((file) -> file.isBy(organisation.id())),
					"documents", "post.attachments.unknown");
		}
		Set<String> known = draft.fieldsOfAction().isEmpty() ? Set.of()
				: this.fields.all().stream().map(FieldOfAction::key).collect(Collectors.toSet());
		return draft.check(organisation, known, publish, violations);
	}

}
