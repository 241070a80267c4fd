package de.asskomm.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.conversation.ConversationEvent.ConversationStarted;
import de.asskomm.conversation.ConversationEvent.MessageSent;
import de.asskomm.conversation.ConversationId;
import de.asskomm.conversation.Message;
import de.asskomm.conversation.MessageId;
import de.asskomm.conversation.Subject;
import de.asskomm.discussion.Activity;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.CommentStatus;
import de.asskomm.discussion.DiscussionEvent.CommentAdded;
import de.asskomm.discussion.DiscussionEvent.ReactionsChanged;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.PostStatus;
import de.asskomm.exchange.Provenance;
import de.asskomm.markdown.Markdown;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.Decision;
import de.asskomm.moderation.DecisionAction;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ReportReason;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationChanged;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Origin;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.Rating;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectState;
import de.asskomm.project.ProjectStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pins what stands in Kafka. The files under {@code schema} are read by other systems:
 * fields may be added to them, but neither renamed nor removed nor given another meaning;
 * whoever needs that opens a new version of the topic.
 */
class WireFormatTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123456Z");

	private static final Organisation TOWN = new Organisation(
			new OrganisationId(UUID.fromString("0c000000-0000-4000-8000-000000000001")), "grossenhain",
			"Stadt Großenhain", OrganisationType.MUNICIPALITY, null, new DistrictKey("14627"));

	private static final OrganisationId OTHER = new OrganisationId(
			UUID.fromString("0c000000-0000-4000-8000-000000000002"));

	private static final Author CLERK = new Author(
			new MemberId(UUID.fromString("0a000000-0000-4000-8000-000000000001")), "Ordnungsamt");

	private static final BeccariaSteps STEPS = new BeccariaSteps(new Markdown("Geheimer Text"), Markdown.EMPTY,
			Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY);

	private static final UUID AGGREGATE = UUID.fromString("019aa000-0000-7000-8000-000000000001");

	private static final UUID EVENT = UUID.fromString("019aa000-0000-7000-8000-0000000000ee");

	@ParameterizedTest
	@EnumSource(EventType.class)
	void everyTypeIsWrittenAsItsSchemaSays(EventType type) throws IOException {
		assertThat(JSON.readTree(Wire.envelope(example(type)))).isEqualTo(JSON.readTree(golden(type)));
	}

	@ParameterizedTest
	@EnumSource(EventType.class)
	void everyTypeIsReadAsItWasWritten(EventType type) throws IOException {
		LoggedEvent read = Wire.readEnvelope(type.topic(), AGGREGATE.toString(), golden(type));
		LoggedEvent written = example(type);
		assertThat(read).usingRecursiveComparison().ignoringFields("payload").isEqualTo(written);
		assertThat(Wire.payload(type, read.payload())).isEqualTo(Wire.payload(type, written.payload()));
	}

	@ParameterizedTest
	@EnumSource(EventType.class)
	void whatANewerVersionAddsIsIgnored(EventType type) throws IOException {
		ObjectNode envelope = (ObjectNode) JSON.readTree(golden(type));
		envelope.put("added", "later");
		((ObjectNode) envelope.get("payload")).putObject("added").put("much", "later");
		LoggedEvent read = Wire.readEnvelope(type.topic(), AGGREGATE.toString(), envelope.toString());
		assertThat(Wire.payload(type, read.payload())).isEqualTo(Wire.payload(type, example(type).payload()));
	}

	@ParameterizedTest
	@EnumSource(EventType.class)
	void noTypeCarriesPersonsOrTexts(EventType type) {
		assertThat(Wire.envelope(example(type))).doesNotContain("Ordnungsamt", "0a000000", "Geheimer Text",
				"Begründung", "Regel 1");
	}

	@ParameterizedTest
	@EnumSource(value = EventType.class, names = { "POST_WITHDRAWN", "CASE_OPENED", "CASE_CHANGED", "CASE_DECIDED" })
	void nothingThatTellsOfAHiddenPostRepeatsItsTitle(EventType type) {
		assertThat(Wire.envelope(example(type))).doesNotContain("Schmierereien");
	}

	private static LoggedEvent example(EventType type) {
		return switch (type) {
			case POST_PUBLISHED ->
				event(type, 1, PostMessage.of(post(PostStatus.PUBLISHED, Visibility.NETWORK), Set.of()));
			case POST_CHANGED -> event(type, 2, PostMessage.of(post(PostStatus.PUBLISHED, Visibility.DISTRICT),
					Visibility.NETWORK.audiences(TOWN)));
			case POST_WITHDRAWN -> event(type, 3, PostGoneMessage.of(post(PostStatus.HIDDEN, Visibility.NETWORK)));
			case COMMENT_ADDED -> comment(type, 1, CommentStatus.PUBLISHED, 3);
			case COMMENT_CHANGED -> comment(type, 2, CommentStatus.PUBLISHED, 3);
			case COMMENT_WITHDRAWN -> comment(type, 3, CommentStatus.WITHDRAWN, 2);
			case REACTIONS_CHANGED -> event(type, 7, ReactionsMessage
				.of(new ReactionsChanged(commented(), new Activity(commented().id(), 7, 3, 4, 1, Set.of()), NOW)));
			case NOTIFIED -> event(type, 1, new NotificationMessage(AGGREGATE, "MENTION", commented().id().value(),
					null, List.of(UUID.fromString("0e000000-0000-4000-8000-000000000001"))));
			case PROJECT_PUBLISHED -> event(type, 1, ProjectMessage.of(project(1)));
			case PROJECT_CHANGED ->
				event(type, 2, ProjectMessage.of(new ProjectChanged(project(2), project(1, ProjectState.RUNNING))));
			case PROJECT_REVIEW_DUE -> event(type, 1, new ProjectReviewMessage(AGGREGATE, AGGREGATE, "BEFORE"));
			case PRACTICE_NOMINATED -> event(type, 1, PracticeMessage.of(review(1, null)));
			case PRACTICE_JUDGED -> event(type, 2, PracticeMessage.of(review(2, EvidenceLevel.PROBABLE)));
			case PROJECT_WITHDRAWN -> event(type, 3, ProjectGoneMessage.of(project(3)));
			case CONVERSATION_STARTED ->
				event(type, 1, ConversationMessage.of(new ConversationStarted(conversation(1), message(1))));
			case MESSAGE_SENT -> event(type, 2, ConversationMessage.of(new MessageSent(conversation(2), message(2))));
			case CONVERSATION_READ ->
				event(type, 3, ConversationMessage.of(new ConversationRead(conversation(3), OTHER, NOW)));
			case CASE_OPENED -> event(type, 1, CaseMessage.of(moderationCase(CaseState.OPEN)));
			case CASE_CHANGED -> event(type, 2, CaseMessage.of(moderationCase(CaseState.CLAIMED)));
			case CASE_DECIDED -> event(type, 3, CaseMessage.of(moderationCase(CaseState.DECIDED)));
			case ORGANISATION_CHANGED -> event(type, 1, OrganisationMessage.of(new OrganisationChanged(TOWN, 1, NOW)));
		};
	}

	private static LoggedEvent comment(EventType type, long version, CommentStatus status, int comments) {
		CommentId id = new CommentId(AGGREGATE);
		Comment comment = new Comment(id, version, commented().id(), id, TOWN.id(), CLERK,
				new Markdown("Geheimer Text"), status, NOW, NOW);
		Activity activity = new Activity(commented().id(), version, comments, 0, 0, Set.of());
		return event(type, version, CommentMessage.of(new CommentAdded(comment, commented(), activity), comment));
	}

	private static Post commented() {
		Post post = post(PostStatus.PUBLISHED, Visibility.NETWORK);
		return new Post(new PostId(UUID.fromString("019aa000-0000-7000-8000-000000000002")), 1, post.organisation(),
				post.district(), post.author(), post.content(), post.audiences(), post.status(), post.provenance(),
				null, NOW, NOW, NOW);
	}

	private static LoggedEvent event(EventType type, long version, EventPayload payload) {
		return new LoggedEvent(4711, EVENT, type.topic(), type.name(), AGGREGATE, version, NOW, TOWN.id().value(),
				Wire.write(payload));
	}

	private static Post post(PostStatus status, Visibility visibility) {
		long version = switch (status) {
			case HIDDEN -> 3;
			default -> (visibility == Visibility.NETWORK) ? 1 : 2;
		};
		PostContent content = new PostContent(PostKind.EXPERIENCE_REPORT, "Schmierereien am Bahnhof",
				new Markdown("Geheimer Text"), ExperienceTemplate.EMPTY, List.of("graffiti", "littering"), visibility,
				null);
		Concealment concealment = (status != PostStatus.HIDDEN) ? null
				: new Concealment("PERSONAL_DATA", "Regel 1", "Begründung", false, NOW);
		return new Post(new PostId(AGGREGATE), version, TOWN.id(), TOWN.district(), CLERK, content,
				visibility.audiences(TOWN), status, Provenance.WRITTEN_HERE, concealment, NOW, NOW, NOW);
	}

	private static PracticeReview review(long version, @Nullable EvidenceLevel level) {
		Rating rating = (level != null) ? new Rating(level, PracticeCard.EMPTY, "Begründung", CLERK, null, NOW) : null;
		return new PracticeReview(new ProjectId(AGGREGATE), version, OTHER, "Geheimer Text", NOW,
				(level != null) ? ReviewState.RATED : ReviewState.OPEN, rating);
	}

	private static PreventionProject project(long version) {
		return project(version, ProjectState.FINISHED);
	}

	private static PreventionProject project(long version, ProjectState state) {
		ProjectContent content = new ProjectContent("Saubere Stadt", "Geheimer Text", List.of("littering"),
				Visibility.PUBLIC, state, STEPS);
		return new PreventionProject(new ProjectId(AGGREGATE), version, TOWN.id(), TOWN.id(), TOWN.district(), null,
				CLERK, content, Visibility.PUBLIC.audiences(TOWN), ProjectStatus.PUBLISHED, Origin.RECORDED_HERE, NOW,
				NOW, NOW, LocalDate.EPOCH);
	}

	private static Conversation conversation(long version) {
		return new Conversation(
				new ConversationId(AGGREGATE), version, Math.min(version, 2), new Subject("Ihre Erfahrung mit Graffiti",
						UUID.fromString("019aa000-0000-7000-8000-000000000002"), null),
				Set.of(TOWN.id(), OTHER), OTHER, NOW, NOW);
	}

	private static Message message(long number) {
		return new Message(new MessageId(UUID.fromString("019aa000-0000-7000-8000-00000000000" + (3 + number))),
				new ConversationId(AGGREGATE), number, TOWN.id(), CLERK, new Markdown("Geheimer Text"), NOW);
	}

	private static ModerationCase moderationCase(CaseState state) {
		long version = 1 + state.ordinal();
		Decision decision = (state != CaseState.DECIDED) ? null
				: new Decision(DecisionAction.HIDE, "Regel 1", "Begründung", CLERK, NOW);
		return new ModerationCase(new CaseId(AGGREGATE), version,
				new PostId(UUID.fromString("019aa000-0000-7000-8000-000000000002")), "Schmierereien am Bahnhof",
				TOWN.id(), ReportReason.PERSONAL_DATA, state, (state != CaseState.OPEN) ? CLERK : null, decision, NOW,
				NOW);
	}

	private static String golden(EventType type) throws IOException {
		String name = "/schema/" + type.topic().nameIn("asskomm") + "/" + type + ".json";
		try (InputStream file = WireFormatTests.class.getResourceAsStream(name)) {
			assertThat(file).as("%s, expected to contain %s", name, Wire.envelope(example(type))).isNotNull();
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
