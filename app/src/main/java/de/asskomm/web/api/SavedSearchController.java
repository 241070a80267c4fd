package de.asskomm.web.api;

import java.net.URI;
import java.util.UUID;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import de.asskomm.search.SaveSearch;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.Sought;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Searches that somebody keeps, to be told of what is new.
 */
@RestController
@RequestMapping(path = "/api/v1/saved-searches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suche")
class SavedSearchController {

	private final SaveSearch saveSearch;

	private final FieldsOfAction fields;

	private final Creations creations;

	SavedSearchController(SaveSearch saveSearch, FieldsOfAction fields, Creations creations) {
		this.saveSearch = saveSearch;
		this.fields = fields;
		this.creations = creations;
	}

	@GetMapping
	@Operation(summary = "Ihre gespeicherten Suchen, neueste zuerst")
	ListView<SavedSearchView> savedSearches(Actor actor) {
		return new ListView<>(this.saveSearch.of(actor).stream().map(this::view).toList(), null);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Eine Suche speichern",
			description = "Passt ein neuer Eintrag, den Sie lesen dürfen, erhalten Sie sofort eine Benachrichtigung; ist die Suche auf Evidenzstufen eingegrenzt, auch sobald ein Projekt sie erreicht. Neue Kommentare zählen nur, wenn die Suche auf Kommentare eingegrenzt ist; zu Organisationen gibt es keine Benachrichtigung. Wer dieselbe Suche noch einmal speichert, erhält die vorhandene.")
	ResponseEntity<SavedSearchView> saveSearch(Actor actor, @RequestBody SavedSearchRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		Sought sought = request.sought(this.fields);
		SavedSearch saved = this.creations.once(actor,
				new Creation<>("POST /saved-searches", key, request,
						() -> Results.done(this.saveSearch.save(actor, request.name(), sought), SavedSearch::version),
						(created) -> created.id().value(), (id) -> find(actor, new SavedSearchId(id))));
		return ResponseEntity.created(URI.create("/api/v1/saved-searches/" + saved.id())).body(view(saved));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Eine Ihrer gespeicherten Suchen")
	SavedSearchView savedSearch(Actor actor, @PathVariable UUID id) {
		return view(find(actor, new SavedSearchId(id)));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Eine gespeicherte Suche löschen")
	void deleteSavedSearch(Actor actor, @PathVariable UUID id) {
		this.saveSearch.delete(actor, new SavedSearchId(id));
	}

	private SavedSearchView view(SavedSearch search) {
		return SavedSearchView.of(search, this.saveSearch);
	}

	private SavedSearch find(Actor actor, SavedSearchId id) {
		return this.saveSearch.find(actor, id).orElseThrow(() -> new NotFound("saved search", id));
	}

}
