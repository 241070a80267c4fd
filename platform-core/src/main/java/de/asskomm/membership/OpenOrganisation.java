package de.asskomm.membership;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import de.asskomm.membership.MembershipEvent.MemberChanged;
import de.asskomm.membership.MembershipEvent.ParticipationChanged;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisation aufnehmen: the prevention council opens an organisation, records its
 * cooperation agreement and names its first coordinator.
 */
@Service
public class OpenOrganisation {

	private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

	private static final int MAXIMUM_NAME = 200;

	private static final int MAXIMUM_DOMAINS = 20;

	private static final int MAXIMUM_ALIAS = 60;

	private static final LocalDate FOUNDATION_OF_THE_NETWORK = LocalDate.of(2019, 1, 1);

	private final Organisations organisations;

	private final Participations participations;

	private final Members members;

	private final Municipalities municipalities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OpenOrganisation(Organisations organisations, Participations participations, Members members,
			Municipalities municipalities, ApplicationEventPublisher events, Clock clock) {
		this.organisations = organisations;
		this.participations = participations;
		this.members = members;
		this.municipalities = municipalities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens an organisation and invites its first coordinator.
	 * @param actor who takes it on board
	 * @param draft what is recorded of it
	 * @param coordinator mail address of the first coordinator
	 * @return the organisation, or what has to be mended
	 * @throws NotAllowed if the actor neither moderates nor administers
	 */
	@Transactional
	public Outcome<Participation> open(Actor actor, OrganisationDraft draft, @Nullable String coordinator) {
		Administration.requireForNetwork(actor);
		Violations violations = new Violations();
		List<MailDomain> domains = checkFacts(draft, violations);
		Identity identity = checkIdentity(draft, violations);
		Optional<MailAddress> mail = Optional.ofNullable(coordinator).flatMap(MailAddress::parse);
		violations.require(mail.isPresent(), "coordinator", "mail.malformed");
		violations.require(
				mail.isEmpty() || domains.isEmpty() || domains.stream().anyMatch((domain) -> domain.covers(mail.get())),
				"coordinator", "mail.domain");
		Ags ags = identity.ags();
		if (ags != null) {
			violations.require(this.organisations.findByAgs(ags).isEmpty(), "ags", "organisation.ags.taken");
		}
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		OrganisationId id = new OrganisationId(IDS.generate());
		String name = Objects.requireNonNull(draft.name()).strip();
		Organisation organisation = new Organisation(id, alias(name, id), name, identity.type(), ags,
				identity.district());
		Participation opened = new Participation(organisation, 1, OrganisationState.INVITED, domains,
				draft.agreementOn(), OrganisationProfile.EMPTY, now, now);
		this.organisations.save(organisation);
		this.participations.add(opened);
		Member first = Member.invited(id, mail.orElseThrow(), null, Role.COORDINATOR, now);
		this.members.add(List.of(first));
		this.events.publishEvent(new ParticipationChanged(opened));
		this.events.publishEvent(new MemberChanged(first));
		return new Outcome.Done<>(opened);
	}

	/**
	 * Changes what is recorded of an organisation.
	 * @param actor who records it
	 * @param id the organisation
	 * @param version the version that the change is based on
	 * @param draft what is recorded; the type and the municipality stay as they are
	 * @param stateName name of the {@link OrganisationState} that it shall be in
	 * @return the organisation, what has to be mended, or the organisation as somebody
	 * else changed it meanwhile
	 * @throws NotFound if there is no such organisation
	 * @throws NotAllowed if the actor neither moderates nor administers
	 */
	@Transactional
	public Outcome<Participation> record(Actor actor, OrganisationId id, long version, OrganisationDraft draft,
			@Nullable String stateName) {
		Administration.requireForNetwork(actor);
		Participation current = this.participations.lock(id).orElseThrow(() -> notFound(id));
		if (current.version() != version) {
			return new Outcome.Stale<>(current);
		}
		Organisation known = current.organisation();
		Violations violations = new Violations();
		List<MailDomain> domains = checkFacts(draft, violations);
		Optional<OrganisationState> state = Stream.of(OrganisationState.values())
			.filter((one) -> one.name().equals(stateName))
			.findFirst();
		violations.require(state.isPresent(), "state", "organisation.state.unknown");
		violations.require(state.isEmpty() || state.get().allowsActing() || !known.isStatePreventionCouncil(), "state",
				"organisation.state.council");
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Organisation renamed = new Organisation(id, known.alias(), Objects.requireNonNull(draft.name()).strip(),
				known.type(), known.ags(), known.district());
		Participation changed = current.recorded(renamed, domains, draft.agreementOn(), state.orElseThrow(), now);
		this.organisations.save(renamed);
		this.participations.replace(changed);
		this.events.publishEvent(new ParticipationChanged(changed));
		return new Outcome.Done<>(changed);
	}

	private Identity checkIdentity(OrganisationDraft draft, Violations violations) {
		Optional<OrganisationType> type = Stream.of(OrganisationType.values())
			.filter((one) -> one.name().equals(draft.type()))
			.findFirst();
		violations.require(type.isPresent(), "type", "organisation.type.unknown");
		boolean municipality = type.filter((one) -> one == OrganisationType.MUNICIPALITY).isPresent();
		Optional<Municipality> registered = Optional.ofNullable(draft.ags())
			.flatMap(Ags::parse)
			.flatMap(this.municipalities::find);
		violations.require(!municipality || registered.isPresent(), "ags", "organisation.ags.unknown");
		Optional<DistrictKey> district = DistrictKey.parse(draft.district())
			.filter((key) -> this.municipalities.district(key).isPresent());
		String typed = draft.district();
		violations.require(municipality || typed == null || typed.isBlank() || district.isPresent(), "district",
				"organisation.district.unknown");
		return municipality
				? new Identity(OrganisationType.MUNICIPALITY, registered.map(Municipality::ags).orElse(null),
						registered.map((found) -> found.district().key()).orElse(null))
				: new Identity(type.orElse(OrganisationType.INDEPENDENT_PROVIDER), null, district.orElse(null));
	}

	private List<MailDomain> checkFacts(OrganisationDraft draft, Violations violations) {
		violations.requireText(draft.name(), "name", MAXIMUM_NAME);
		List<Optional<MailDomain>> domains = draft.mailDomains()
			.stream()
			.filter((text) -> !text.isBlank())
			.map(MailDomain::parse)
			.toList();
		violations.require(!domains.isEmpty(), "mailDomains", "organisation.domains.missing");
		violations.require(domains.size() <= MAXIMUM_DOMAINS, "mailDomains", "organisation.domains.too-many",
				MAXIMUM_DOMAINS);
		violations.require(domains.stream().allMatch(Optional::isPresent), "mailDomains",
				"organisation.domains.malformed");
		LocalDate agreement = draft.agreementOn();
		violations.require(agreement == null
				|| (!agreement.isBefore(FOUNDATION_OF_THE_NETWORK) && !agreement.isAfter(Saxony.today(this.clock))),
				"agreementOn", "organisation.agreement.date");
		return domains.stream().flatMap(Optional::stream).distinct().toList();
	}

	/** A short name for addresses; the identifier's end keeps it unique. */
	private static String alias(String name, OrganisationId id) {
		String plain = Normalizer
			.normalize(name.toLowerCase(Locale.GERMAN)
				.replace("ä", "ae")
				.replace("ö", "oe")
				.replace("ü", "ue")
				.replace("ß", "ss"), Normalizer.Form.NFD)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-+|-+$", "");
		String shortened = (plain.length() > MAXIMUM_ALIAS) ? plain.substring(0, MAXIMUM_ALIAS) : plain;
		String text = id.toString();
		return shortened + "-" + text.substring(text.length() - 6);
	}

	private static NotFound notFound(OrganisationId id) {
		return new NotFound("organisation", id);
	}

	private record Identity(OrganisationType type, @Nullable Ags ags, @Nullable DistrictKey district) {
	}

}
