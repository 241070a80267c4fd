package de.asskomm.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells people something: those who may read it and want to be told.
 */
@Component
class Tell {

	private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

	private final Notifications notifications;

	private final Members members;

	private final Organisations organisations;

	private final ApplicationEventPublisher events;

	Tell(Notifications notifications, Members members, Organisations organisations, ApplicationEventPublisher events) {
		this.notifications = notifications;
		this.members = members;
		this.organisations = organisations;
		this.events = events;
	}

	/**
	 * Tells people of an event.
	 * @param event identifier of the event
	 * @param recipients whom it concerns
	 * @param subject what it is about
	 * @param readable who may read that
	 * @param by the organisation that did it, as readers see it
	 * @param when when it happened
	 */
	void tell(UUID event, Recipients recipients, Subject subject, Predicate<Reader> readable, OrganisationId by,
			Instant when) {
		Map<Follower, NotificationType> chosen = recipients.chosen();
		Set<Follower> readers = readers(readable, chosen.keySet());
		List<Notification> wanted = new ArrayList<>();
		for (NotificationType type : NotificationType.values()) {
			List<Follower> of = readers.stream().filter((reader) -> chosen.get(reader) == type).toList();
			Set<MemberId> unwilling = of.isEmpty() ? Set.of()
					: this.notifications.notWanting(of.stream().map(Follower::account).toList(), type);
			of.stream()
				.filter((reader) -> !unwilling.contains(reader.account()))
				.map((reader) -> new Notification(IDS.generate(), reader, type, subject, by,
						recipients.savedSearch(reader), when, null))
				.forEach(wanted::add);
		}
		Map<NotificationType, Set<MemberId>> sent = this.notifications.add(event, wanted)
			.stream()
			.collect(Collectors.groupingBy(Notification::type,
					Collectors.mapping((one) -> one.recipient().account(), Collectors.toSet())));
		sent.forEach((type, accounts) -> this.events
			.publishEvent(new NotificationsSent(IDS.generate(), type, subject, by, accounts, when)));
	}

	/** Who acts for some organisations. */
	Set<Follower> actingFor(Collection<OrganisationId> wanted) {
		return followers(this.members.acting(wanted));
	}

	/** Who speaks for some organisations. */
	Set<Follower> speakingFor(Collection<OrganisationId> wanted) {
		return followers(
				this.members.acting(wanted).stream().filter((member) -> member.role() != Role.MEMBER).toList());
	}

	private static Set<Follower> followers(Collection<Member> members) {
		Set<Follower> followers = new LinkedHashSet<>();
		for (Member member : members) {
			MemberId account = member.account();
			if (account != null) {
				followers.add(new Follower(account, member.organisation()));
			}
		}
		return followers;
	}

	/** Who of some people may read something. */
	Set<Follower> readers(Predicate<Reader> readable, Collection<Follower> candidates) {
		if (candidates.isEmpty()) {
			return Set.of();
		}
		Set<Follower> asked = Set.copyOf(candidates);
		Map<OrganisationId, Organisation> known = this.organisations
			.findAll(asked.stream().map(Follower::organisation).collect(Collectors.toSet()));
		Set<Follower> readers = new LinkedHashSet<>();
		for (Member member : this.members.actingAs(asked.stream().map(Follower::account).collect(Collectors.toSet()))) {
			MemberId account = member.account();
			Organisation organisation = known.get(member.organisation());
			if (account == null || organisation == null) {
				continue;
			}
			Follower candidate = new Follower(account, member.organisation());
			if (asked.contains(candidate)
					&& readable.test(Reader.of(organisation, EnumSet.of(Role.MEMBER, member.role())))) {
				readers.add(candidate);
			}
		}
		return readers;
	}

}
