package de.asskomm.exchange;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Beitrag: something that an organisation tells the others. A post is a value: a
 * transition answers its next version and leaves this one as it was.
 *
 * @param id its identifier
 * @param version grows by one with each change, from 1
 * @param organisation who says it
 * @param district district of the organisation when it was written, if it has one
 * @param author the clerk who wrote what it says now
 * @param content what is said
 * @param audiences who may see it once published
 * @param status where it stands
 * @param provenance where the text comes from, if not from the form
 * @param concealment why it is hidden; present exactly if it is
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param publishedAt when it was published; absent for drafts
 * @param acceptedAnswer the comment that its organisation accepted as the answer; only
 * questions have one
 */
public record Post(PostId id, long version, OrganisationId organisation, @Nullable DistrictKey district, Author author,
		PostContent content, Set<Audience> audiences, PostStatus status, Provenance provenance,
		@Nullable Concealment concealment, Instant createdAt, Instant updatedAt, @Nullable Instant publishedAt,
		@Nullable CommentId acceptedAnswer) {

	public Post {
		audiences = Set.copyOf(audiences);
		if ((status == PostStatus.HIDDEN) != (concealment != null)) {
			throw new IllegalArgumentException("A post is hidden exactly if it says why");
		}
		if (status == PostStatus.PUBLISHED && publishedAt == null) {
			throw new IllegalArgumentException("A published post knows since when");
		}
	}

	/**
	 * A post without an accepted answer.
	 * @param id its identifier
	 * @param version grows by one with each change, from 1
	 * @param organisation who says it
	 * @param district district of the organisation
	 * @param author the clerk
	 * @param content what is said
	 * @param audiences who may see it once published
	 * @param status where it stands
	 * @param provenance where the text comes from
	 * @param concealment why it is hidden
	 * @param createdAt when it was first saved
	 * @param updatedAt when it was last changed
	 * @param publishedAt when it was published
	 */
	public Post(PostId id, long version, OrganisationId organisation, @Nullable DistrictKey district, Author author,
			PostContent content, Set<Audience> audiences, PostStatus status, Provenance provenance,
			@Nullable Concealment concealment, Instant createdAt, Instant updatedAt, @Nullable Instant publishedAt) {
		this(id, version, organisation, district, author, content, audiences, status, provenance, concealment,
				createdAt, updatedAt, publishedAt, null);
	}

	/**
	 * A post that is not published yet.
	 * @param actor who writes it, and for whom
	 * @param content what is said
	 * @param now the time
	 * @return the draft, in version 1
	 */
	static Post draft(Actor actor, PostContent content, Instant now) {
		Organisation organisation = actor.organisation();
		return new Post(PostId.next(), 1, organisation.id(), organisation.district(), actor.author(), content,
				content.visibility().audiences(organisation), PostStatus.DRAFT, Provenance.WRITTEN_HERE, null, now, now,
				null);
	}

	/**
	 * A post that is published at once.
	 * @param actor who writes it, and for whom
	 * @param content what is said
	 * @param now the time
	 * @return the post, in version 1
	 */
	static Post published(Actor actor, PostContent content, Instant now) {
		Post draft = draft(actor, content, now);
		return draft.with(1, draft.author, content, draft.audiences, PostStatus.PUBLISHED, null, now, now);
	}

	/**
	 * The post with another content, published if it was or shall be.
	 * @param actor who changes it, and is its author from now on
	 * @param changed what is said from now on
	 * @param publish whether a draft is published with it
	 * @param now the time
	 * @return the next version
	 * @throws IllegalStateException if the post is neither a draft nor published
	 */
	Post revised(Actor actor, PostContent changed, boolean publish, Instant now) {
		Set<Audience> changedAudiences = changed.visibility().audiences(actor.organisation());
		return switch (this.status) {
			case DRAFT -> with(this.version + 1, actor.author(), changed, changedAudiences,
					publish ? PostStatus.PUBLISHED : PostStatus.DRAFT, null, publish ? now : null, now);
			case PUBLISHED -> with(this.version + 1, actor.author(), changed, changedAudiences, PostStatus.PUBLISHED,
					null, this.publishedAt, now);
			case WITHDRAWN, HIDDEN ->
				throw new IllegalStateException("A post that is " + this.status + " stays as it is");
		};
	}

	/**
	 * The post after its organisation took it back.
	 * @param now the time
	 * @return the next version, or this post if it was withdrawn before
	 */
	Post withdrawn(Instant now) {
		return (this.status == PostStatus.WITHDRAWN) ? this : with(this.version + 1, this.author, this.content,
				this.audiences, PostStatus.WITHDRAWN, null, this.publishedAt, now);
	}

	/**
	 * The post after the moderation hid it.
	 * @param why why it is hidden
	 * @return the next version
	 * @throws IllegalStateException if it is not published
	 */
	Post hidden(Concealment why) {
		if (this.status != PostStatus.PUBLISHED) {
			throw new IllegalStateException("Only a published post can be hidden");
		}
		return with(this.version + 1, this.author, this.content, this.audiences, PostStatus.HIDDEN, why,
				this.publishedAt, why.at());
	}

	/**
	 * The question with an answer that its organisation accepts, or with none.
	 * @param answer the comment; {@code null} takes the acceptance back
	 * @param now the time
	 * @return the next version, or this post if that is its answer already
	 * @throws IllegalStateException if this is no published question
	 */
	Post answered(@Nullable CommentId answer, Instant now) {
		if (this.status != PostStatus.PUBLISHED || this.content.kind() != PostKind.QUESTION) {
			throw new IllegalStateException("Only a published question has an answer");
		}
		if (Objects.equals(answer, this.acceptedAnswer)) {
			return this;
		}
		return new Post(this.id, this.version + 1, this.organisation, this.district, this.author, this.content,
				this.audiences, this.status, this.provenance, null, this.createdAt, now, this.publishedAt, answer);
	}

	/**
	 * Whether this post is out in the network.
	 * @return {@code true} if its audiences can read it
	 */
	public boolean isPublished() {
		return this.status == PostStatus.PUBLISHED;
	}

	/**
	 * Whether an earlier version of this post was out in the network, not only a draft.
	 * @param revision what the post said until it was changed
	 * @return {@code true} if its audiences could read it
	 */
	public boolean wasPublished(PostRevision revision) {
		return this.publishedAt != null && revision.until().isAfter(this.publishedAt);
	}

	/**
	 * Whether an organisation wrote this post.
	 * @param candidate the organisation
	 * @return {@code true} if it is the author's
	 */
	public boolean isBy(OrganisationId candidate) {
		return this.organisation.equals(candidate);
	}

	/**
	 * Whether a reader may open this post: its audiences while it is published; its own
	 * organisation also as a draft and while it is hidden; the prevention council also
	 * while it is hidden; nobody once it is withdrawn.
	 * @param reader who reads
	 * @return {@code true} if it may be shown
	 */
	public boolean isReadableBy(Reader reader) {
		boolean own = reader.audiences().contains(Audience.organisation(this.organisation));
		return switch (this.status) {
			case PUBLISHED -> reader.maySee(this.audiences);
			case DRAFT -> own;
			case HIDDEN -> own || reader.audiences().contains(Audience.STATE_PREVENTION_COUNCIL);
			case WITHDRAWN -> false;
		};
	}

	private Post with(long nextVersion, Author nextAuthor, PostContent nextContent, Set<Audience> nextAudiences,
			PostStatus nextStatus, @Nullable Concealment why, @Nullable Instant published, Instant now) {
		return new Post(this.id, nextVersion, this.organisation, this.district, nextAuthor, nextContent, nextAudiences,
				nextStatus, this.provenance, why, this.createdAt, now, published,
				(nextContent.kind() == PostKind.QUESTION) ? this.acceptedAnswer : null);
	}

}
