package de.asskomm.search;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Synonyme pflegen, by the moderators. A change is stored first and then given to the
 * search, which uses it at once; while the index server does not answer, it is stored all
 * the same. Words are then compared as they are written, not by their stems.
 */
@Service
public class KeepSynonyms {

	private static final int PREVIEWED_HITS = 10;

	private final SynonymGroups groups;

	private final SynonymSearch search;

	private final TransactionOperations transaction;

	private final Clock clock;

	KeepSynonyms(SynonymGroups groups, SynonymSearch search, TransactionOperations transaction, Clock clock) {
		this.groups = groups;
		this.search = search;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Makes a group.
	 * @param actor the moderator
	 * @param draft what was typed
	 * @return the group, or what has to be mended
	 * @throws NotAllowed if the actor does not moderate
	 */
	public Outcome<SynonymGroup> add(Actor actor, SynonymDraft draft) {
		actor.requireModerator();
		SynonymContent content = draft.content();
		Map<String, String> stems = stems(List.of(content));
		return changed(() -> {
			Synonyms all = this.groups.lock();
			Violations violations = violations(content, all, null, stems);
			if (!violations.isEmpty()) {
				return violations.refusal();
			}
			SynonymGroupId id = SynonymGroupId.next();
			this.groups.apply(new SynonymChange(all.version() + 1, id, 1, null, content, actor.author(), now()));
			return new Outcome.Done<>(stored(id));
		});
	}

	/**
	 * Changes a group.
	 * @param actor the moderator
	 * @param id the group
	 * @param version the version that was changed
	 * @param draft what was typed
	 * @return the group, what has to be mended, or the group as a colleague left it,
	 * possibly removed
	 * @throws NotFound if there never was such a group
	 * @throws NotAllowed if the actor does not moderate
	 */
	public Outcome<SynonymGroup> change(Actor actor, SynonymGroupId id, long version, SynonymDraft draft) {
		actor.requireModerator();
		SynonymContent content = draft.content();
		Map<String, String> stems = stems(List.of(content));
		return changed(() -> {
			Synonyms all = this.groups.lock();
			SynonymGroup current = all.find(id).orElse(null);
			if (current == null || current.version() != version) {
				return new Outcome.Stale<>((current != null) ? current : removed(id));
			}
			Violations violations = violations(content, all, id, stems);
			if (!violations.isEmpty()) {
				return violations.refusal();
			}
			if (!content.equals(current.content())) {
				this.groups.apply(new SynonymChange(all.version() + 1, id, version + 1, current.content(), content,
						actor.author(), now()));
			}
			return new Outcome.Done<>(stored(id));
		});
	}

	/**
	 * Removes a group.
	 * @param actor the moderator
	 * @param id the group
	 * @param version the version that was seen
	 * @return the removed group, or the group as a colleague left it
	 * @throws NotFound if there never was such a group
	 * @throws NotAllowed if the actor does not moderate
	 */
	public Outcome<SynonymGroup> remove(Actor actor, SynonymGroupId id, long version) {
		actor.requireModerator();
		return changed(() -> {
			Synonyms all = this.groups.lock();
			SynonymGroup current = all.find(id).orElse(null);
			if (current == null || current.version() != version) {
				return new Outcome.Stale<>((current != null) ? current : removed(id));
			}
			this.groups.apply(removal(all.version() + 1, current, actor));
			return new Outcome.Done<>(current);
		});
	}

	/**
	 * Undoes a change: the group says again what it said before.
	 * @param actor the moderator
	 * @param number the change
	 * @return the change that undoes it; what forbids it by now, or the last change if
	 * the group was changed since
	 * @throws NotFound if there is no such change
	 * @throws NotAllowed if the actor does not moderate
	 */
	public Outcome<SynonymChange> undo(Actor actor, long number) {
		actor.requireModerator();
		SynonymChange undone = find(number);
		SynonymContent before = undone.before();
		Map<String, String> stems = stems((before != null) ? List.of(before) : List.of());
		return changed(() -> {
			Synonyms all = this.groups.lock();
			SynonymChange last = this.groups.lastChange(undone.group()).orElseThrow(() -> notFound(undone.group()));
			if (last.number() != number) {
				return new Outcome.Stale<>(last);
			}
			if (before != null) {
				Violations violations = violations(before, all, undone.group(), stems);
				if (!violations.isEmpty()) {
					return violations.refusal();
				}
			}
			SynonymChange undoing = new SynonymChange(all.version() + 1, undone.group(), last.groupVersion() + 1,
					undone.after(), before, actor.author(), now());
			this.groups.apply(undoing);
			return new Outcome.Done<>(undoing);
		});
	}

	/**
	 * Replaces all groups: those that are not named are removed.
	 * @param actor the moderator
	 * @param version the version of all groups that was changed
	 * @param entries the groups
	 * @return all groups, what has to be mended, or the groups as a colleague left them
	 * @throws NotAllowed if the actor does not moderate
	 */
	public Outcome<Synonyms> replaceAll(Actor actor, long version, List<Entry> entries) {
		actor.requireModerator();
		List<SynonymContent> contents = entries.stream().map((entry) -> entry.draft().content()).toList();
		Map<String, String> stems = stems(contents.subList(0, Math.min(contents.size(), Synonyms.MAXIMUM_GROUPS)));
		return changed(() -> {
			Synonyms all = this.groups.lock();
			if (all.version() != version) {
				return new Outcome.Stale<>(all);
			}
			Violations violations = violations(entries, contents, all, stems);
			if (!violations.isEmpty()) {
				return violations.refusal();
			}
			differences(actor, entries, contents, all).forEach(this.groups::apply);
			return new Outcome.Done<>(this.groups.all());
		});
	}

	/**
	 * Says what a search would find if a group were added, changed or removed.
	 * @param actor the moderator, who sees what they may see
	 * @param text the words of the search
	 * @param id the group; {@code null} if it is new
	 * @param draft what was typed; {@code null} if the group is to be removed
	 * @return what is found now and then, or what has to be mended
	 * @throws SearchUnavailable if the index server does not answer
	 * @throws NotAllowed if the actor does not moderate
	 */
	public Outcome<SynonymPreview> preview(Actor actor, @Nullable String text, @Nullable SynonymGroupId id,
			@Nullable SynonymDraft draft) {
		actor.requireModerator();
		Violations violations = new Violations();
		Synonyms all = this.groups.all();
		List<String> rules = new ArrayList<>(all.groups()
			.stream()
			.filter((group) -> !group.id().equals(id))
			.map((group) -> group.content().rule())
			.toList());
		if (draft != null) {
			SynonymContent content = draft.content();
			violations = violations(content, all, id, stems(List.of(content)));
			rules.add(content.rule());
		}
		violations.requireText(text, "query", SearchRequest.MAXIMUM_TEXT);
		if (!violations.isEmpty() || text == null) {
			return violations.refusal();
		}
		return new Outcome.Done<>(this.search.preview(text, rules, PREVIEWED_HITS, actor.reader()));
	}

	private <T> Outcome<T> changed(Supplier<Outcome<T>> change) {
		Outcome<T> outcome = Objects.requireNonNull(this.transaction.execute((status) -> change.get()));
		if (outcome instanceof Outcome.Done<T>) {
			this.search.activate();
		}
		return outcome;
	}

	private static Violations violations(SynonymContent content, Synonyms all, @Nullable SynonymGroupId id,
			Map<String, String> stems) {
		SynonymCheck check = new SynonymCheck(stems);
		List<SynonymGroup> others = all.groups().stream().filter((group) -> !group.id().equals(id)).toList();
		others.forEach((group) -> check.beside(group.content()));
		Violations violations = new Violations();
		violations.require(others.size() < Synonyms.MAXIMUM_GROUPS, "words", "synonym.groups.many",
				Synonyms.MAXIMUM_GROUPS);
		check.check(content, "", violations);
		return violations;
	}

	private static Violations violations(List<Entry> entries, List<SynonymContent> contents, Synonyms all,
			Map<String, String> stems) {
		Violations violations = new Violations();
		violations.require(entries.size() <= Synonyms.MAXIMUM_GROUPS, "groups", "synonym.groups.many",
				Synonyms.MAXIMUM_GROUPS);
		if (!violations.isEmpty()) {
			return violations;
		}
		SynonymCheck check = new SynonymCheck(stems);
		Set<SynonymGroupId> named = new HashSet<>();
		for (int i = 0; i < entries.size(); i++) {
			String path = "groups[" + i + "].";
			SynonymGroupId id = entries.get(i).id();
			violations.require(id == null || (all.find(id).isPresent() && named.add(id)), path + "id",
					"synonym.id.unknown");
			check.check(contents.get(i), path, violations);
			check.beside(contents.get(i));
		}
		return violations;
	}

	/** Removed groups first, so that their words are free for others. */
	private List<SynonymChange> differences(Actor actor, List<Entry> entries, List<SynonymContent> contents,
			Synonyms all) {
		Set<SynonymGroupId> named = new HashSet<>();
		entries.forEach((entry) -> Optional.ofNullable(entry.id()).ifPresent(named::add));
		List<SynonymChange> changes = new ArrayList<>();
		for (SynonymGroup group : all.groups()) {
			if (!named.contains(group.id())) {
				changes.add(removal(all.version() + changes.size() + 1, group, actor));
			}
		}
		for (int i = 0; i < entries.size(); i++) {
			SynonymGroupId id = entries.get(i).id();
			SynonymGroup current = (id != null) ? all.find(id).orElseThrow(() -> notFound(id)) : null;
			SynonymContent content = contents.get(i);
			if (current == null || !current.content().equals(content)) {
				changes.add(new SynonymChange(all.version() + changes.size() + 1,
						(id != null) ? id : SynonymGroupId.next(), (current != null) ? current.version() + 1 : 1,
						(current != null) ? current.content() : null, content, actor.author(), now()));
			}
		}
		return changes;
	}

	private SynonymChange removal(long number, SynonymGroup group, Actor actor) {
		return new SynonymChange(number, group.id(), group.version() + 1, group.content(), null, actor.author(), now());
	}

	/** The words are those of all groups, so that one word is not in two. */
	private Map<String, String> stems(List<SynonymContent> typed) {
		Set<String> words = new LinkedHashSet<>();
		Stream.concat(typed.stream(), this.groups.all().groups().stream().map(SynonymGroup::content))
			.forEach((content) -> {
				words.addAll(content.words());
				Optional.ofNullable(content.leadIn()).ifPresent(words::add);
			});
		words.removeIf((word) -> word.length() > SynonymContent.MAXIMUM_LENGTH);
		try {
			return this.search.stems(words);
		}
		catch (SearchUnavailable ex) {
			return new HashMap<>();
		}
	}

	private SynonymGroup stored(SynonymGroupId id) {
		return this.groups.all().find(id).orElseThrow(() -> notFound(id));
	}

	/** A removed group as it was last. */
	private SynonymGroup removed(SynonymGroupId id) {
		SynonymChange last = this.groups.lastChange(id).orElseThrow(() -> notFound(id));
		SynonymContent content = Objects.requireNonNull(last.before(), "The last change removed the group");
		return new SynonymGroup(id, last.groupVersion(), content, last.at(), last.at());
	}

	private SynonymChange find(long number) {
		return this.groups.change(number).orElseThrow(() -> new NotFound("change of synonyms", number));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static NotFound notFound(SynonymGroupId id) {
		return new NotFound("group of synonyms", id);
	}

	/**
	 * One of all groups.
	 *
	 * @param id the group; {@code null} for a new one
	 * @param draft what it is to say
	 */
	public record Entry(@Nullable SynonymGroupId id, SynonymDraft draft) {
	}

}
