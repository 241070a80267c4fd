package de.asskomm.identity.sync;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import de.asskomm.identity.sync.AccountDirectory.DirectoryRefused;
import de.asskomm.identity.sync.AccountDirectory.DirectoryUnavailable;
import de.asskomm.identity.sync.AccountDirectory.Enrolled;
import de.asskomm.identity.sync.SyncQueue.Due;
import de.asskomm.identity.sync.SyncQueue.Kind;
import de.asskomm.membership.Member;
import de.asskomm.membership.MemberState;
import de.asskomm.membership.Members;
import de.asskomm.membership.MembershipEvent;
import de.asskomm.membership.MembershipEvent.MemberChanged;
import de.asskomm.membership.MembershipEvent.ParticipationChanged;
import de.asskomm.membership.MembershipId;
import de.asskomm.membership.Participation;
import de.asskomm.membership.Participations;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries changes of organisations and members over to the account server, a few at a
 * time. Each is read as it is now and can be repeated; whatever fails is tried again.
 */
@Component
class SyncWorker extends Worker {

	private static final Log logger = LogFactory.getLog(SyncWorker.class);

	private static final int BATCH = 12;

	/** More at once would only wait in the account server. */
	private static final int AT_ONCE = 4;

	/** How soon an instance finds what another one wrote. */
	private static final Duration POLL = Duration.ofSeconds(1);

	private final SyncQueue queue;

	private final Participations participations;

	private final Members members;

	private final AccountDirectory directory;

	private final JoiningMail joiningMail;

	private final Outage telling = new Outage("Telling the account server of changes", POLL);

	SyncWorker(SyncQueue queue, Participations participations, Members members, AccountDirectory directory,
			JoiningMail joiningMail) {
		super("account-sync", new Doorbell(), new Outage("Reading of what the account server has to learn", POLL));
		this.queue = queue;
		this.participations = participations;
		this.members = members;
		this.directory = directory;
		this.joiningMail = joiningMail;
	}

	@EventListener
	void on(MembershipEvent event) {
		switch (event) {
			case ParticipationChanged(Participation changed) ->
				this.queue.want(Kind.ORGANISATION, changed.id().value(), changed.id());
			case MemberChanged(Member changed) ->
				this.queue.want(Kind.MEMBER, changed.id().value(), changed.organisation());
		}
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void ring(MembershipEvent event) {
		ring();
	}

	@Override
	protected Duration work() {
		List<Due> due = this.queue.take(BATCH);
		carryOut(due);
		return (due.isEmpty() || this.telling.lasts()) ? POLL : Duration.ZERO;
	}

	private void carryOut(List<Due> due) {
		// organisations before the members that belong to them
		due.stream().filter((one) -> one.kind() == Kind.ORGANISATION).forEach(this::carryOut);
		Semaphore places = new Semaphore(AT_ONCE);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			due.stream().filter((one) -> one.kind() == Kind.MEMBER).forEach((one) -> executor.execute(() -> {
				places.acquireUninterruptibly();
				try {
					carryOut(one);
				}
				finally {
					places.release();
				}
			}));
		}
	}

	private void carryOut(Due due) {
		try {
			switch (due.kind()) {
				case ORGANISATION ->
					this.participations.find(new OrganisationId(due.subject())).ifPresent(this.directory::put);
				case MEMBER -> this.members.find(new MembershipId(due.subject())).ifPresent((one) -> make(one, due));
			}
			this.queue.done(due);
			this.telling.worked();
		}
		catch (DirectoryUnavailable ex) {
			this.telling.failed(ex);
			this.queue.failed(due, "unavailable");
		}
		catch (DirectoryRefused ex) {
			logger.error("The account server refuses %s %s: %s".formatted(due.kind(), due.subject(), ex.getMessage()));
			this.queue.failed(due, "refused");
		}
		catch (MailException ex) {
			logger.warn("Member %s is told later: %s".formatted(due.subject(), ex.getMessage()));
			this.queue.failed(due, "mail");
		}
		catch (DataAccessException ex) {
			logger.warn("The database does not answer; %s %s is repeated".formatted(due.kind(), due.subject()));
		}
		catch (RuntimeException ex) {
			logger.error("%s %s cannot be carried over".formatted(due.kind(), due.subject()), ex);
			this.queue.failed(due, "refused");
		}
	}

	private void make(Member member, Due due) {
		Participation participation = this.participations.find(member.organisation()).orElseThrow();
		if (!member.state().allowsActing()) {
			this.directory.expel(participation.organisation(), member);
			return;
		}
		Enrolled enrolled = this.directory.enrol(participation.organisation(), member);
		if (!enrolled.account().equals(member.account())) {
			this.members.link(member.id(), enrolled.account());
		}
		if (member.state() == MemberState.INVITED && !due.invited()) {
			if (enrolled.awaitsPassword()) {
				this.directory.invite(enrolled.account());
			}
			else {
				this.joiningMail.send(member.mail(), participation.organisation());
			}
			this.queue.invited(due);
		}
	}

}
