package de.asskomm.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostKind;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Visibility;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The form for a post, empty, half filled or refused: what was typed is always in it.
 *
 * @param action where the form is sent
 * @param version the version being edited; absent for a new post
 * @param heading the page's heading
 * @param acting the organisation that posts
 * @param kinds the kinds of post
 * @param title the title
 * @param fields the fields of action
 * @param occasion what happened, Markdown
 * @param measure what was done, Markdown
 * @param cost what it cost
 * @param effect what it brought
 * @param again whether they would do it again
 * @param body the text, Markdown
 * @param visibilities who may see it
 * @param errors message by field name
 * @param conflict whether somebody else changed the post meanwhile
 * @param preview how it will look; absent until asked for
 * @param projectId the project that the post belongs to
 * @param cancelHref where to go without saving; absent for a new post
 * @param withdrawHref where to withdraw the post; absent for a new one
 * @param until last day of a request
 * @param sought what a request seeks, Markdown
 * @param offered what a request offers, Markdown
 * @param files its files
 * @param draft id of the draft that saves itself; empty for one that is new, absent for a
 * published post
 */
record ComposeForm(String action, @Nullable Long version, String heading, Who acting, List<Choice> kinds, String title,
		List<Choice> fields, String occasion, String measure, String cost, String effect, String again, String body,
		List<Choice> visibilities, Map<String, String> errors, boolean conflict, @Nullable Preview preview,
		@Nullable String projectId, @Nullable String cancelHref, @Nullable String withdrawHref, String until,
		String sought, String offered, List<AttachmentLink> files, @Nullable String draft) {

	/** The form for a new post. */
	static ComposeForm forNew(PostInput input, Actor actor, Showing showing, Map<String, String> errors,
			@Nullable Preview preview, List<AttachmentLink> files) {
		return of("/beitraege/neu", null, "compose.title", input, actor, showing, errors, false, preview, null, null,
				files, "");
	}

	/** The form for a post that is there. */
	static ComposeForm forExisting(String id, PostInput input, Actor actor, Showing showing, Map<String, String> errors,
			boolean conflict, @Nullable Preview preview, List<AttachmentLink> files, boolean published) {
		String href = "/beitraege/" + id;
		return of(href + "/bearbeiten", input.version(), published ? "compose.edit" : "compose.title", input, actor,
				showing, errors, conflict, preview, published ? href : "/entwuerfe", href + "/zurueckziehen", files,
				published ? null : id);
	}

	private static ComposeForm of(String action, @Nullable Long version, String heading, PostInput input, Actor actor,
			Showing showing, Map<String, String> errors, boolean conflict, @Nullable Preview preview,
			@Nullable String cancelHref, @Nullable String withdrawHref, List<AttachmentLink> files,
			@Nullable String draft) {
		Wording wording = showing.wording();
		PostKind kind = input.kindOrDefault();
		List<Choice> kinds = Arrays.stream(PostKind.values())
			.map((each) -> new Choice(each.name(), wording.text("compose.kind." + each),
					wording.text("compose.kind." + each + ".hint"), each == kind))
			.toList();
		List<Choice> fields = showing.names()
			.fields()
			.entrySet()
			.stream()
			.map((field) -> new Choice(field.getKey(), field.getValue(), null, input.fields().contains(field.getKey())))
			.toList();
		String chosen = (input.visibility() != null) ? input.visibility() : Visibility.NETWORK.name();
		List<Choice> visibilities = List.of(Visibility.NETWORK, Visibility.DISTRICT, Visibility.LPR, Visibility.PUBLIC)
			.stream()
			.filter((each) -> each.isPossibleFor(actor.organisation()))
			.map((each) -> new Choice(each.name(), wording.text("visibility." + each), null,
					each.name().equals(chosen)))
			.toList();
		PostInput.Template parts = input.parts();
		return new ComposeForm(action, version, wording.text(heading),
				showing.who(actor.organisation().id(), actor.author()), kinds, PostInput.text(input.title()), fields,
				PostInput.text(parts.occasion()), PostInput.text(parts.measure()), PostInput.text(parts.cost()),
				PostInput.text(parts.effect()), PostInput.text(parts.again()), PostInput.text(input.body()),
				visibilities, errors, conflict, preview, input.projectId(), cancelHref, withdrawHref,
				PostInput.text(input.until()), PostInput.text(input.sought()), PostInput.text(input.offered()), files,
				draft);
	}

	/**
	 * The post as readers will see it.
	 *
	 * @param who the organisation
	 * @param kind the kind of post
	 * @param title the title
	 * @param facts the facts strip
	 * @param parts the sections
	 * @param body the text as safe HTML
	 * @param fields the fields of action
	 */
	record Preview(Who who, Kind kind, String title, List<Fact> facts, List<PostView.Part> parts, @Nullable String body,
			List<String> fields) {

		static Preview of(PostInput input, Actor actor, Showing showing) {
			PostInput.Template parts = input.isExperienceReport() ? input.parts()
					: new PostInput.Template(null, null, null, null, null);
			ExperienceTemplate template = new ExperienceTemplate(new Markdown(PostInput.text(parts.occasion())),
					new Markdown(PostInput.text(parts.measure())), PostInput.text(parts.cost()),
					PostInput.text(parts.effect()), PostInput.text(parts.again()));
			PostContent content = new PostContent(input.kindOrDefault(), PostInput.text(input.title()),
					new Markdown(PostInput.text(input.body())), template, input.fields(), Visibility.NETWORK, null,
					input.partnerRequest(), List.of(), List.of());
			Wording wording = showing.wording();
			return new Preview(showing.who(actor.organisation().id(), actor.author()), Kind.of(content.kind(), wording),
					content.title().isBlank() ? wording.text("compose.preview.untitled") : content.title(),
					PostCard.facts(content, wording, Integer.MAX_VALUE), PostView.parts(content, wording),
					PostView.body(content),
					content.fieldsOfAction().stream().map((key) -> showing.names().field(key)).toList());
		}

	}

}
