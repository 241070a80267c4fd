package de.asskomm.messaging;

import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.PublishPost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.Outcome;

import org.springframework.stereotype.Component;

/** Towns that take part in the network of a test, and what they do there. */
@Component
public class Towns {

	private final Organisations organisations;

	private final FieldsOfAction fields;

	private final PublishPost publishPost;

	Towns(Organisations organisations, FieldsOfAction fields, PublishPost publishPost) {
		this.organisations = organisations;
		this.fields = fields;
		this.publishPost = publishPost;
	}

	public Actor coordinatorOf(String town, DistrictKey district) {
		return Actors.coordinator(known(Actors.town(town, district)));
	}

	public Actor moderator() {
		Actor moderator = Actors.moderator();
		known(moderator.organisation());
		return moderator;
	}

	public Organisation known(Organisation organisation) {
		this.organisations.save(organisation);
		return organisation;
	}

	public Post publish(Actor actor, String title) {
		return publish(actor, title, "NETWORK");
	}

	public Post publish(Actor actor, String title, String visibility) {
		return publish(actor, PostFixture.report(title, visibility));
	}

	public Post publish(Actor actor, PostDraft draft) {
		this.fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti", 1));
		return done(this.publishPost.publish(actor, draft));
	}

	public static <T> T done(Outcome<T> outcome) {
		if (outcome instanceof Outcome.Done<T> done) {
			return done.value();
		}
		throw new AssertionError("Not done: " + outcome);
	}

}
