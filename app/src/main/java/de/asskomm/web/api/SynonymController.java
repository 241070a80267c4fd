package de.asskomm.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.Actor;
import de.asskomm.search.KeepSynonyms;
import de.asskomm.search.SynonymContent;
import de.asskomm.search.SynonymDraft;
import de.asskomm.search.SynonymGroup;
import de.asskomm.search.SynonymGroupId;
import de.asskomm.search.SynonymGroups;
import de.asskomm.search.SynonymSearch;
import de.asskomm.search.SynonymState;
import de.asskomm.search.Synonyms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The synonyms of the search, all at once.
 */
@RestController
@RequestMapping(path = "/api/v1/search/synonyms", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suche")
class SynonymController {

	private final SynonymGroups groups;

	private final KeepSynonyms keepSynonyms;

	private final SynonymSearch search;

	SynonymController(SynonymGroups groups, KeepSynonyms keepSynonyms, SynonymSearch search) {
		this.groups = groups;
		this.keepSynonyms = keepSynonyms;
		this.search = search;
	}

	/**
	 * All groups as they are to be.
	 *
	 * @param version the version of all groups that they are based on
	 * @param groups the groups
	 */
	@Schema(name = "SynonymsRequest")
	record SynonymsRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "127") @Nullable Long version,
			@ArraySchema(
					arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
							description = "Alle Gruppen; was fehlt, wird gelöscht"),
					maxItems = Synonyms.MAXIMUM_GROUPS) @Nullable List<GroupRequest> groups) {

		private long requiredVersion() {
			if (this.version == null) {
				throw InvalidRequest.of("version", "version.missing");
			}
			return this.version;
		}

		private List<KeepSynonyms.Entry> entries() {
			if (this.groups == null) {
				throw InvalidRequest.of("groups", "text.missing");
			}
			return this.groups.stream().map(GroupRequest::entry).toList();
		}

	}

	/**
	 * A group as it is to be.
	 *
	 * @param id the group; absent for a new one
	 * @param words words that mean the same
	 * @param leadIn a word that finds the others and is not found by them
	 * @param note why the group is as it is
	 */
	@Schema(name = "SynonymGroupRequest")
	record GroupRequest(@Schema(description = "Fehlt bei einer neuen Gruppe") @Nullable UUID id,
			@ArraySchema(schema = @Schema(maxLength = SynonymContent.MAXIMUM_LENGTH),
					maxItems = SynonymContent.MAXIMUM_WORDS) @Nullable List<@Nullable String> words,
			@Schema(description = "Einstiegswort: findet die anderen, wird von ihnen aber nicht gefunden",
					maxLength = SynonymContent.MAXIMUM_LENGTH) @Nullable String leadIn,
			@Schema(maxLength = SynonymContent.MAXIMUM_NOTE) @Nullable String note) {

		private KeepSynonyms.Entry entry() {
			return new KeepSynonyms.Entry(Optional.ofNullable(this.id).map(SynonymGroupId::new).orElse(null),
					new SynonymDraft(this.words, this.leadIn, this.note));
		}

	}

	/**
	 * All groups.
	 *
	 * @param version grows with every change
	 * @param active whether searches use just these groups
	 * @param groups the groups
	 */
	@Schema(name = "Synonyms")
	record SynonymsView(long version, boolean active, List<GroupView> groups) {
	}

	/**
	 * A group.
	 *
	 * @param id its identifier
	 * @param version grows by one with each change
	 * @param words words that mean the same
	 * @param leadIn a word that finds the others and is not found by them
	 * @param note why the group is as it is
	 * @param createdAt when it was made
	 * @param updatedAt when it was last changed
	 */
	@Schema(name = "SynonymGroup")
	record GroupView(UUID id, long version, List<String> words, @Nullable String leadIn, String note, Instant createdAt,
			Instant updatedAt) {

		private static GroupView of(SynonymGroup group) {
			SynonymContent content = group.content();
			return new GroupView(group.id().value(), group.version(), content.words(), content.leadIn(), content.note(),
					group.createdAt(), group.updatedAt());
		}

	}

	@GetMapping
	@Operation(summary = "Die Synonyme der Suche", description = "Nur für die Moderation.")
	SynonymsView synonyms(Actor actor) {
		actor.requireModerator();
		return view(this.groups.all());
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Die Synonyme der Suche ersetzen",
			description = "Nur für die Moderation. Gilt sofort, ohne neuen Index. Jede Änderung steht im Verlauf.")
	SynonymsView replaceSynonyms(Actor actor, @RequestBody SynonymsRequest request) {
		actor.requireModerator();
		return view(Results.done(this.keepSynonyms.replaceAll(actor, request.requiredVersion(), request.entries()),
				Synonyms::version));
	}

	private SynonymsView view(Synonyms synonyms) {
		return new SynonymsView(synonyms.version(), this.search.state() == SynonymState.ACTIVE,
				synonyms.groups().stream().map(GroupView::of).toList());
	}

}
