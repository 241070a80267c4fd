package de.asskomm.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Präventionsprojekt: what an organisation plans or does, told along the seven Beccaria
 * steps so that others can judge it and take it over. A project is a value: a transition
 * answers its next version and leaves this one as it was.
 *
 * @param id its identifier
 * @param version grows by one with each change, from 1
 * @param organisation who stands for it before its readers: its owner, or the prevention
 * council where the owner is not named
 * @param owner whose project it is; only its own people and the prevention council may
 * learn it where another stands for it
 * @param district district of the owner, if it has one
 * @param sizeClass size of the owner, if it is a municipality
 * @param author the clerk
 * @param content what is recorded
 * @param audiences who may see it once published
 * @param status where the record stands
 * @param origin where the record comes from
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param publishedAt when it was published; absent for drafts
 * @param confirmedOn when its owner last said that it is right; absent for drafts
 */
public record PreventionProject(ProjectId id, long version, OrganisationId organisation, OrganisationId owner,
		@Nullable DistrictKey district, @Nullable SizeClass sizeClass, Author author, ProjectContent content,
		Set<Audience> audiences, ProjectStatus status, Origin origin, Instant createdAt, Instant updatedAt,
		@Nullable Instant publishedAt, @Nullable LocalDate confirmedOn) {

	public PreventionProject {
		audiences = Set.copyOf(audiences);
		boolean out = status == ProjectStatus.PUBLISHED || status == ProjectStatus.ARCHIVED;
		if (out && (publishedAt == null || confirmedOn == null)) {
			throw new IllegalArgumentException("A published project knows since when, and when it was confirmed");
		}
		if (out && (content.title().isBlank() || content.fieldsOfAction().isEmpty())) {
			throw new IllegalArgumentException("A published project has a title and a field of action");
		}
		if (!content.anonymous() && !organisation.equals(owner)) {
			throw new IllegalArgumentException("Another stands for a project only where its owner is not named");
		}
	}

	/**
	 * A project that nobody else sees yet.
	 * @param id its identifier
	 * @param owner whose project it is
	 * @param author the clerk
	 * @param content what is recorded
	 * @param origin where the record comes from
	 * @param now the time
	 * @return the project, in version 1
	 */
	static PreventionProject draft(ProjectId id, Owner owner, Author author, ProjectContent content, Origin origin,
			Instant now) {
		return new PreventionProject(id, 1, owner.face(content), owner.organisation().id(),
				owner.organisation().district(), owner.sizeClass(), author, content,
				content.visibility().audiences(owner.organisation()), ProjectStatus.DRAFT, origin, now, now, null,
				null);
	}

	/**
	 * The draft as others can read it from now on.
	 * @param now the time
	 * @param today the day
	 * @return the project in the same version
	 */
	PreventionProject published(Instant now, LocalDate today) {
		return new PreventionProject(this.id, this.version, this.organisation, this.owner, this.district,
				this.sizeClass, this.author, this.content, this.audiences, ProjectStatus.PUBLISHED, this.origin,
				this.createdAt, this.updatedAt, now, today);
	}

	/**
	 * The project with another content, published if it was or shall be.
	 * @param by whose project it is
	 * @param editor who changes it, and is its author from now on
	 * @param changed what is recorded from now on
	 * @param publish whether a draft is published with it
	 * @param now the time
	 * @param today the day
	 * @return the next version; a change of an archived one brings it back
	 * @throws IllegalStateException if it was withdrawn
	 */
	PreventionProject revised(Owner by, Author editor, ProjectContent changed, boolean publish, Instant now,
			LocalDate today) {
		if (this.status == ProjectStatus.WITHDRAWN) {
			throw new IllegalStateException("A project that was withdrawn stays as it is");
		}
		boolean out = publish || this.status != ProjectStatus.DRAFT;
		return new PreventionProject(this.id, this.version + 1, by.face(changed), this.owner,
				by.organisation().district(), by.sizeClass(), editor, changed,
				changed.visibility().audiences(by.organisation()), out ? ProjectStatus.PUBLISHED : ProjectStatus.DRAFT,
				this.origin, this.createdAt, now, (out && this.publishedAt == null) ? now : this.publishedAt,
				out ? today : null);
	}

	/**
	 * The project after its owner said that it is still right.
	 * @param now the time
	 * @param today the day
	 * @return the next version
	 * @throws IllegalStateException if nobody else can read it
	 */
	PreventionProject confirmed(Instant now, LocalDate today) {
		if (!isOut()) {
			throw new IllegalStateException("Only what others can read is confirmed");
		}
		return with(ProjectStatus.PUBLISHED, now, today);
	}

	/**
	 * The project after nobody confirmed it for long.
	 * @param now the time
	 * @return the next version
	 * @throws IllegalStateException if it is not published
	 */
	PreventionProject archived(Instant now) {
		if (this.status != ProjectStatus.PUBLISHED) {
			throw new IllegalStateException("Only a published project can be archived");
		}
		return with(ProjectStatus.ARCHIVED, now, this.confirmedOn);
	}

	/**
	 * The project after its owner took it back.
	 * @param now the time
	 * @return the next version, or this one if it was withdrawn before
	 */
	PreventionProject withdrawn(Instant now) {
		return (this.status == ProjectStatus.WITHDRAWN) ? this : with(ProjectStatus.WITHDRAWN, now, this.confirmedOn);
	}

	/**
	 * Whether others can read it.
	 * @return {@code true} for published and archived ones
	 */
	public boolean isOut() {
		return this.status == ProjectStatus.PUBLISHED || this.status == ProjectStatus.ARCHIVED;
	}

	/**
	 * Whether a project belongs to an organisation.
	 * @param candidate the organisation
	 * @return {@code true} if it is the owner, named or not
	 */
	public boolean isBy(OrganisationId candidate) {
		return this.owner.equals(candidate);
	}

	/**
	 * Whether a reader may open this project: its audiences once it is out, its own
	 * organisation also as a draft, nobody once it is withdrawn.
	 * @param reader who reads
	 * @return {@code true} if it may be shown
	 */
	public boolean isReadableBy(Reader reader) {
		return switch (this.status) {
			case PUBLISHED, ARCHIVED -> reader.maySee(this.audiences);
			case DRAFT -> reader.audiences().contains(Audience.organisation(this.owner));
			case WITHDRAWN -> false;
		};
	}

	/**
	 * Whether a reader may learn whose project it is.
	 * @param reader who reads
	 * @return {@code true} if the owner is named, or the reader belongs to it or to the
	 * prevention council
	 */
	public boolean isOwnerKnownTo(Reader reader) {
		return this.organisation.equals(this.owner) || reader.audiences().contains(Audience.organisation(this.owner))
				|| reader.audiences().contains(Audience.STATE_PREVENTION_COUNCIL);
	}

	/**
	 * The clerk as readers see it.
	 * @return the clerk; {@code null} where another stands for the project
	 */
	public @Nullable Author shownAuthor() {
		return this.organisation.equals(this.owner) ? this.author : null;
	}

	/**
	 * When it was confirmed and until when that counts.
	 * @return its freshness; {@code null} for drafts
	 */
	public @Nullable Freshness freshness() {
		return (this.confirmedOn != null) ? new Freshness(this.confirmedOn) : null;
	}

	private PreventionProject with(ProjectStatus next, Instant now, @Nullable LocalDate confirmed) {
		return new PreventionProject(this.id, this.version + 1, this.organisation, this.owner, this.district,
				this.sizeClass, this.author, this.content, this.audiences, next, this.origin, this.createdAt, now,
				this.publishedAt, confirmed);
	}

}
