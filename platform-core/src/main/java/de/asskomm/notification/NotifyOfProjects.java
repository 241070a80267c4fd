package de.asskomm.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Saxony;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.project.Freshness;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Über Projekte benachrichtigen: finds out whom something about a project concerns, and
 * tells those who may read it and want to be told. Nobody is told what their own
 * organisation did, and nobody learns by it whose a project is where the owner is not
 * named: whoever follows follows the one who stands for it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NotifyOfProjects {

	private final Notifications notifications;

	private final Follows follows;

	private final Projects projects;

	private final Tell tell;

	private final Clock clock;

	NotifyOfProjects(Notifications notifications, Follows follows, Projects projects, Tell tell, Clock clock) {
		this.notifications = notifications;
		this.follows = follows;
		this.projects = projects;
		this.tell = tell;
		this.clock = clock;
	}

	/**
	 * A project was published. Whose project it takes over is told so.
	 * @param event identifier of the event
	 * @param id the project
	 * @param when when it happened
	 */
	public void published(UUID event, ProjectId id, Instant when) {
		out(id).ifPresent((project) -> {
			Recipients recipients = new Recipients(project.owner());
			model(project).ifPresent((model) -> recipients.add(NotificationType.PROJECT_ADOPTED,
					this.tell.speakingFor(List.of(model.owner()))));
			recipients.add(NotificationType.PROJECT_PUBLISHED, this.follows.followers(subjects(project)));
			tell(event, recipients, project, project.organisation(), when);
		});
	}

	/**
	 * A project was changed: it may be readable by fewer, and need no reminder any more.
	 * @param event identifier of the event
	 * @param id the project
	 * @param news whether it is worth telling
	 * @param when when it happened
	 */
	public void changed(UUID event, ProjectId id, boolean news, Instant when) {
		out(id).ifPresent((project) -> {
			Set<Follower> told = this.notifications.recipients(id);
			if (!told.isEmpty()) {
				this.notifications.forget(id, this.tell.readers(project::isReadableBy, told));
				if (!isToBeConfirmed(project)) {
					this.notifications.forgetReviews(id);
				}
			}
			if (news) {
				Recipients recipients = new Recipients(project.owner());
				recipients.add(NotificationType.PROJECT_CHANGED, this.follows.followers(subjects(project)));
				tell(event, recipients, project, project.organisation(), when);
			}
		});
	}

	/**
	 * A project is gone: nobody is told anything about it any more.
	 * @param id the project
	 */
	public void gone(ProjectId id) {
		this.notifications.forget(id, List.of());
	}

	/**
	 * Its owner has to say whether a project is still right.
	 * @param event identifier of the event
	 * @param id the project
	 * @param when when it happened
	 */
	public void reviewDue(UUID event, ProjectId id, Instant when) {
		out(id).filter(this::isToBeConfirmed).ifPresent((project) -> {
			Recipients recipients = new Recipients(null);
			recipients.add(NotificationType.PROJECT_REVIEW, this.tell.speakingFor(List.of(project.owner())));
			tell(event, recipients, project, project.owner(), when);
		});
	}

	/**
	 * A project was nominated as good practice.
	 * @param event identifier of the event
	 * @param id the project
	 * @param by who nominated it
	 * @param when when it happened
	 */
	public void nominated(UUID event, ProjectId id, OrganisationId by, Instant when) {
		out(id).ifPresent((project) -> {
			Recipients recipients = new Recipients(by);
			recipients.add(NotificationType.PROJECT_NOMINATED, this.tell.speakingFor(List.of(project.owner())));
			tell(event, recipients, project, by, when);
		});
	}

	/**
	 * A project became good practice.
	 * @param event identifier of the event
	 * @param id the project
	 * @param by who rated it
	 * @param when when it happened
	 */
	public void rated(UUID event, ProjectId id, OrganisationId by, Instant when) {
		out(id).ifPresent((project) -> {
			Recipients recipients = new Recipients(by);
			recipients.add(NotificationType.PROJECT_RATED, this.tell.speakingFor(List.of(project.owner())));
			recipients.add(NotificationType.PROJECT_RATED, this.follows.followers(subjects(project)));
			tell(event, recipients, project, by, when);
		});
	}

	private void tell(UUID event, Recipients recipients, PreventionProject project, OrganisationId by, Instant when) {
		this.tell.tell(event, recipients, new OfProjects(project.id()), project::isReadableBy, by, when);
	}

	private Optional<PreventionProject> out(ProjectId id) {
		return find(id).filter(PreventionProject::isOut);
	}

	private Optional<PreventionProject> model(PreventionProject project) {
		return Optional.ofNullable(project.origin().adopted()).flatMap(this::find);
	}

	private Optional<PreventionProject> find(ProjectId id) {
		return this.projects.findAll(List.of(id)).stream().findFirst();
	}

	private boolean isToBeConfirmed(PreventionProject project) {
		Freshness freshness = project.freshness();
		return freshness != null && freshness.isDueSoon(Saxony.today(this.clock));
	}

	private static List<Follow> subjects(PreventionProject project) {
		List<Follow> subjects = new ArrayList<>();
		project.content()
			.fieldsOfAction()
			.forEach((field) -> subjects.add(new Follow(FollowKind.FIELD_OF_ACTION, field)));
		subjects.add(new Follow(FollowKind.ORGANISATION, project.organisation().toString()));
		subjects.add(new Follow(FollowKind.PROJECT, project.id().toString()));
		DistrictKey district = project.district();
		if (district != null) {
			subjects.add(new Follow(FollowKind.DISTRICT, district.value()));
		}
		return subjects;
	}

}
