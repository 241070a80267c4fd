package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationId;
import de.asskomm.conversation.Conversations;
import de.asskomm.conversation.InboxPage;
import de.asskomm.conversation.Message;
import de.asskomm.conversation.MessageId;
import de.asskomm.conversation.ReplyToConversation;
import de.asskomm.conversation.StartConversation;
import de.asskomm.conversation.Subject;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.PostId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The organisation's inbox: reading, answering and starting conversations.
 */
@Controller
class ConversationPageController {

	private static final int PAGE = 30;

	private final Conversations conversations;

	private final StartConversation startConversation;

	private final ReplyToConversation replyToConversation;

	private final Organisations organisations;

	private final Feed feed;

	private final Projects projects;

	private final Showings showings;

	private final Wording wording;

	ConversationPageController(Conversations conversations, StartConversation startConversation,
			ReplyToConversation replyToConversation, Organisations organisations, Feed feed, Projects projects,
			Showings showings, Wording wording) {
		this.conversations = conversations;
		this.startConversation = startConversation;
		this.replyToConversation = replyToConversation;
		this.organisations = organisations;
		this.feed = feed;
		this.projects = projects;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/nachrichten")
	ModelAndView inbox(Actor actor, @RequestParam(name = "nach", required = false) @Nullable UUID after) {
		actor.requireSpeaksForOrganisation();
		return inbox(actor, (after != null) ? new MessageId(after) : null, null, "", Map.of(), HttpStatus.OK);
	}

	@GetMapping("/nachrichten/{id}")
	ModelAndView conversation(Actor actor, @PathVariable UUID id) {
		ConversationId conversation = new ConversationId(id);
		this.replyToConversation.markRead(actor, conversation);
		return inbox(actor, null, find(actor, conversation), "", Map.of(), HttpStatus.OK);
	}

	@PostMapping("/nachrichten/{id}")
	ModelAndView reply(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String message) {
		String text = Objects.requireNonNullElse(message, "");
		return switch (this.replyToConversation.reply(actor, new ConversationId(id), new Markdown(text))) {
			case Outcome.Done<Message>(Message sent) ->
				new ModelAndView("redirect:/nachrichten/" + id + "#nachricht-" + sent.id());
			case Outcome.Invalid<Message> invalid -> inbox(actor, null, find(actor, new ConversationId(id)), text,
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Message> _ -> throw new IllegalStateException("A message cannot be stale");
		};
	}

	@GetMapping("/nachrichten/neu")
	ModelAndView compose(Actor actor, @RequestParam(name = "an", required = false) @Nullable UUID to,
			@RequestParam(name = "beitrag", required = false) @Nullable UUID post,
			@RequestParam(name = "projekt", required = false) @Nullable UUID project) {
		actor.requireSpeaksForOrganisation();
		About about = about(actor, post, project);
		OrganisationId addressee = (about.organisation() != null) ? about.organisation()
				: (to != null) ? new OrganisationId(to) : null;
		MessageInput input = new MessageInput((addressee != null) ? List.of(addressee.toString()) : List.of(),
				about.title(), "", text(post), text(project));
		return form(actor, input, about, Map.of(), HttpStatus.OK);
	}

	@PostMapping("/nachrichten/neu")
	ModelAndView start(Actor actor, @ModelAttribute MessageInput input, RedirectAttributes redirect) {
		About about = about(actor, input.post(), input.project());
		Subject subject = new Subject(PostInput.text(input.subject()), about.postId(), about.projectId());
		return switch (this.startConversation.start(actor, subject, input.addressees(),
				new Markdown(PostInput.text(input.message())))) {
			case Outcome.Done<Conversation>(Conversation conversation) -> {
				redirect.addFlashAttribute("flash", new Flash("success", this.wording.text("message.done"), null));
				yield new ModelAndView("redirect:/nachrichten/" + conversation.id());
			}
			case Outcome.Invalid<Conversation> invalid -> form(actor, input, about,
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Conversation> _ -> throw new IllegalStateException("A conversation cannot be stale");
		};
	}

	private Conversation find(Actor actor, ConversationId id) {
		return this.conversations.find(id, actor.organisation().id())
			.orElseThrow(() -> new NotFound("conversation", id));
	}

	private ModelAndView inbox(Actor actor, @Nullable MessageId after, @Nullable Conversation open, String reply,
			Map<String, String> errors, HttpStatus status) {
		OrganisationId own = actor.organisation().id();
		InboxPage page = this.conversations.inbox(own, after, PAGE);
		Showing showing = this.showings.naming(actor,
				Stream.concat(page.entries().stream().flatMap((entry) -> entry.conversation().organisations().stream()),
						Stream.ofNullable(open).flatMap((conversation) -> conversation.organisations().stream())));
		MessageId next = page.next();
		ModelAndView view = new ModelAndView("nachrichten", status);
		view.addObject("page",
				new InboxView(actor.organisation().name(),
						page.entries().stream().map((entry) -> InboxView.Line.of(entry, own, open, showing)).toList(),
						(next != null) ? Address.of("/nachrichten").with("nach", next.toString()) : null,
						(open != null) ? thread(open, own, showing, reply, errors) : null));
		return view;
	}

	private InboxView.Thread thread(Conversation conversation, OrganisationId own, Showing showing, String reply,
			Map<String, String> errors) {
		List<Message> messages = new ArrayList<>();
		List<Message> part;
		do {
			long last = messages.isEmpty() ? 0 : messages.getLast().number();
			part = this.conversations.messages(conversation.id(), own, last, Conversations.MAXIMUM_LIMIT);
			messages.addAll(part);
		}
		while (part.size() == Conversations.MAXIMUM_LIMIT);
		Map<OrganisationId, Long> readUntil = this.conversations.readUntil(conversation.id());
		return InboxView.Thread.of(conversation, messages, readUntil, own, showing, reply, errors);
	}

	private ModelAndView form(Actor actor, MessageInput input, About about, Map<String, String> errors,
			HttpStatus status) {
		OrganisationId own = actor.organisation().id();
		Optional<Organisation> addressee = input.addressees()
			.stream()
			.findFirst()
			.filter((id) -> !id.equals(own))
			.flatMap(this.organisations::find);
		Showing showing = this.showings.naming(actor,
				Stream.concat(Stream.of(own), addressee.map(Organisation::id).stream()));
		boolean given = addressee.isPresent() && !errors.containsKey("organisations");
		List<Choice> choices = new ArrayList<>();
		if (!given) {
			choices.add(new Choice("", this.wording.text("message.to.choose"), null, true));
			this.organisations.all()
				.stream()
				.filter((organisation) -> !organisation.id().equals(own))
				.map((organisation) -> new Choice(organisation.id().toString(), organisation.name(), null, false))
				.forEach(choices::add);
		}
		ModelAndView view = new ModelAndView("nachricht-neu", status);
		view.addObject("page",
				new MessageForm("/nachrichten/neu", showing.who(own, actor.author()),
						given ? showing.who(addressee.get().id()) : null,
						given ? addressee.get().id().toString() : null, choices, about.link(), input.postId(),
						input.projectId(), PostInput.text(input.subject()), PostInput.text(input.message()), errors));
		return view;
	}

	/** What a message is about; only what the reader may see counts. */
	private About about(Actor actor, @Nullable UUID post, @Nullable UUID project) {
		if (post != null) {
			return this.feed.open(actor.reader(), new PostId(post))
				.map((found) -> new About(new Link(found.content().title(), "/beitraege/" + post), found.organisation(),
						found.content().title(), post, null))
				.orElse(About.NOTHING);
		}
		if (project != null) {
			return this.projects.open(actor.reader(), new ProjectId(project))
				.map((found) -> new About(new Link(found.content().title(), "/projekte/" + project),
						found.organisation(), found.content().title(), null, project))
				.orElse(About.NOTHING);
		}
		return About.NOTHING;
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

	/**
	 * The post or project that a message is about.
	 *
	 * @param link where it is
	 * @param organisation whose it is
	 * @param title its title
	 * @param postId its id if it is a post
	 * @param projectId its id if it is a project
	 */
	private record About(@Nullable Link link, @Nullable OrganisationId organisation, String title,
			@Nullable UUID postId, @Nullable UUID projectId) {

		static final About NOTHING = new About(null, null, "", null, null);

	}

	/**
	 * The fields of the form for a first message.
	 *
	 * @param organisations ids of the organisations written to
	 * @param subject the subject
	 * @param message the text
	 * @param postId the post it is about
	 * @param projectId the project it is about
	 */
	record MessageInput(@Nullable List<String> organisations, @Nullable String subject, @Nullable String message,
			@Nullable String postId, @Nullable String projectId) {

		List<OrganisationId> addressees() {
			return ((this.organisations != null) ? this.organisations : List.<String>of()).stream()
				.map(MessageInput::uuid)
				.filter(Objects::nonNull)
				.map((id) -> new OrganisationId(Objects.requireNonNull(id)))
				.toList();
		}

		@Nullable UUID post() {
			return uuid(this.postId);
		}

		@Nullable UUID project() {
			return uuid(this.projectId);
		}

		private static @Nullable UUID uuid(@Nullable String text) {
			try {
				return (text != null && !text.isBlank()) ? UUID.fromString(text) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
