package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

import org.springframework.stereotype.Component;

/**
 * Writes changes to the index, many at once. While another index is being filled to
 * replace the present one, changes go to both.
 */
@Component
class KnowledgeIndexer {

	/** Greatest number of changes in one request; a post has at most some 45 KB. */
	private static final int BATCH = 200;

	/** Greatest number of characters of attachments in one request. */
	private static final int BATCH_TEXTS = 4_000_000;

	/** Whoever may not write, or only for the moment, has to wait whatever the entry. */
	private static final Set<Integer> NOT_THE_ENTRYS_FAULT = Set.of(401, 403, 404, 429);

	private static final int CONFLICT = 409;

	private static final int SERVER_ERROR = 500;

	private final ElasticsearchAccess elasticsearch;

	private final SearchSettings settings;

	KnowledgeIndexer(ElasticsearchAccess elasticsearch, SearchSettings settings) {
		this.elasticsearch = elasticsearch;
		this.settings = settings;
	}

	/**
	 * Writes changes to the present index, and to the next one if there is one. What the
	 * present one cannot take then does not count: it may be of an earlier release, and
	 * is about to go.
	 * @param changes the changes; one entry at most once
	 * @return why the index refused single entries for good, by entry; normally empty
	 * @throws IndexUnavailable if not all of them could be written now
	 */
	Map<EntryKey, String> write(List<IndexChange> changes) {
		List<String> aliases = new ArrayList<>();
		aliases.add(this.settings.alias());
		if (ElasticsearchAccess.ask(() -> this.elasticsearch.writes()
			.indices()
			.existsAlias((alias) -> alias.name(this.settings.nextAlias()))
			.value())) {
			aliases.add(this.settings.nextAlias());
		}
		return write(changes, aliases);
	}

	/**
	 * Writes changes to certain indices.
	 * @param changes the changes; one entry at most once
	 * @param aliases names of the indices, the one that stays last
	 * @return why the last index refused single entries for good, by entry; normally
	 * empty
	 * @throws IndexUnavailable if not all of them could be written now
	 */
	Map<EntryKey, String> write(List<IndexChange> changes, List<String> aliases) {
		Map<EntryKey, String> refused = new LinkedHashMap<>();
		int start = 0;
		while (start < changes.size()) {
			int end = start + 1;
			long texts = texts(changes.get(start));
			while (end < changes.size() && end - start < BATCH && texts + texts(changes.get(end)) <= BATCH_TEXTS) {
				texts += texts(changes.get(end));
				end++;
			}
			Map<EntryKey, String> refusedByLast = Map.of();
			for (String alias : aliases) {
				refusedByLast = writeBatch(changes.subList(start, end), alias);
			}
			refused.putAll(refusedByLast);
			start = end;
		}
		return refused;
	}

	private static long texts(IndexChange change) {
		return (change instanceof IndexChange.Put put)
				? put.document().attachments().stream().mapToLong(String::length).sum() : 0;
	}

	private Map<EntryKey, String> writeBatch(List<IndexChange> changes, String alias) {
		List<BulkOperation> operations = changes.stream().map(KnowledgeIndexer::operation).toList();
		// Without requireAlias a server may make an index of its own, without analysis.
		BulkResponse response = ElasticsearchAccess.ask(() -> this.elasticsearch.writes()
			.bulk((bulk) -> bulk.index(alias).requireAlias(true).operations(operations)));
		Map<EntryKey, String> refused = new LinkedHashMap<>();
		List<BulkResponseItem> items = response.items();
		for (int i = 0; i < items.size(); i++) {
			ErrorCause error = items.get(i).error();
			int status = items.get(i).status();
			if (error == null || status == CONFLICT) {
				// A conflict says that the index knows a later version. Should that
				// lack part of ours, the event of the last change, for which all is
				// read again, is still to come.
				continue;
			}
			if (NOT_THE_ENTRYS_FAULT.contains(status) || status >= SERVER_ERROR) {
				throw new IndexUnavailable(error.type() + ": " + error.reason());
			}
			refused.put(changes.get(i).key(), error.type() + ": " + error.reason());
		}
		return refused;
	}

	private static BulkOperation operation(IndexChange change) {
		String id = change.key().toString();
		return switch (change) {
			case IndexChange.Put put -> BulkOperation.of((operation) -> operation.index((index) -> index.id(id)
				.version(put.document().revision())
				.versionType(VersionType.ExternalGte)
				.document(put.document())));
			case IndexChange.Remove remove -> BulkOperation.of((operation) -> operation
				.delete((delete) -> delete.id(id).version(remove.version()).versionType(VersionType.ExternalGte)));
			case IndexChange.Erase _ -> BulkOperation.of((operation) -> operation.delete((delete) -> delete.id(id)));
		};
	}

}
