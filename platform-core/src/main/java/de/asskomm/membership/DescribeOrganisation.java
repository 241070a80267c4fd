package de.asskomm.membership;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.membership.MembershipEvent.ParticipationChanged;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Profil pflegen: an organisation decides what the directory tells of it.
 */
@Service
public class DescribeOrganisation {

	private static final int MAXIMUM_ABOUT = 4_000;

	private static final int MAXIMUM_PHONE = 50;

	private static final int MAXIMUM_WEBSITE = 300;

	private final Participations participations;

	private final FieldsOfAction fields;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DescribeOrganisation(Participations participations, FieldsOfAction fields, ApplicationEventPublisher events,
			Clock clock) {
		this.participations = participations;
		this.fields = fields;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What an organisation wants to tell of itself, as typed.
	 *
	 * @param about a few sentences
	 * @param mail address of the office
	 * @param phone telephone number of the office
	 * @param website its own page
	 * @param fieldsOfAction keys of the fields of action it works in
	 */
	public record Draft(@Nullable String about, @Nullable String mail, @Nullable String phone, @Nullable String website,
			List<String> fieldsOfAction) {

		public Draft {
			fieldsOfAction = List.copyOf(fieldsOfAction);
		}

	}

	/**
	 * Changes the profile.
	 * @param actor who decides
	 * @param id the organisation
	 * @param version the version that the change is based on
	 * @param draft the profile
	 * @return the organisation, what has to be mended, or the organisation as somebody
	 * else changed it meanwhile
	 * @throws NotFound if there is no such organisation, or the actor does not administer
	 * it
	 * @throws NotAllowed if it is the actor's own organisation, and the actor is no
	 * coordinator
	 */
	@Transactional
	public Outcome<Participation> describe(Actor actor, OrganisationId id, long version, Draft draft) {
		Administration.require(actor, id);
		Participation current = this.participations.lock(id).orElseThrow(() -> new NotFound("organisation", id));
		if (current.version() != version) {
			return new Outcome.Stale<>(current);
		}
		Optional<MailAddress> mail = given(draft.mail()).flatMap(MailAddress::parse);
		Violations violations = new Violations();
		violations.limit(draft.about(), "about", MAXIMUM_ABOUT);
		violations.require(given(draft.mail()).isEmpty() || mail.isPresent(), "mail", "mail.malformed");
		violations.limit(draft.phone(), "phone", MAXIMUM_PHONE);
		violations.limit(draft.website(), "website", MAXIMUM_WEBSITE);
		violations.require(given(draft.website()).filter((text) -> !isWebsite(text)).isEmpty(), "website",
				"organisation.website.malformed");
		for (String key : draft.fieldsOfAction()) {
			violations.require(this.fields.exists(key), "fieldsOfAction", "post.fields.unknown", key);
		}
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Participation changed = current.telling(
				new OrganisationProfile(given(draft.about()).orElse(null), mail.orElse(null),
						given(draft.phone()).orElse(null), given(draft.website()).orElse(null),
						draft.fieldsOfAction().stream().distinct().toList()),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.participations.replace(changed);
		this.events.publishEvent(new ParticipationChanged(changed));
		return new Outcome.Done<>(changed);
	}

	private static Optional<String> given(@Nullable String text) {
		return Optional.ofNullable(text).map(String::strip).filter((value) -> !value.isEmpty());
	}

	private static boolean isWebsite(String text) {
		try {
			URI address = new URI(text);
			return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
					&& address.getHost() != null && address.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
