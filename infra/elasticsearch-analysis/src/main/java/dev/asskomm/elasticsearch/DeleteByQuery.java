package dev.asskomm.elasticsearch;

import java.util.Arrays;
import java.util.List;

import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.bulk.BulkItemResponse;
import org.elasticsearch.action.bulk.BulkRequest;
import org.elasticsearch.action.delete.DeleteRequest;
import org.elasticsearch.action.search.SearchRequest;
import org.elasticsearch.action.support.ActionFilters;
import org.elasticsearch.action.support.HandledTransportAction;
import org.elasticsearch.action.support.WriteRequest.RefreshPolicy;
import org.elasticsearch.client.internal.Client;
import org.elasticsearch.client.internal.ParentTaskAssigningClient;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.index.reindex.BulkByPaginatedSearchResponse;
import org.elasticsearch.index.reindex.BulkByPaginatedSearchTask;
import org.elasticsearch.index.reindex.DeleteByQueryAction;
import org.elasticsearch.index.reindex.DeleteByQueryRequest;
import org.elasticsearch.injection.guice.Inject;
import org.elasticsearch.search.SearchHit;
import org.elasticsearch.search.builder.SearchSourceBuilder;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.TransportService;

/**
 * Deletes what a query finds: a page is found, deleted and refreshed, until nothing is
 * found any more. Deletes without regard to versions, so nothing conflicts.
 */
public final class DeleteByQuery extends HandledTransportAction<DeleteByQueryRequest, BulkByPaginatedSearchResponse> {

	private static final int PAGE = 1_000;

	private final Client client;

	private final ClusterService clusterService;

	/**
	 * Called by the server.
	 * @param transportService the server's transport
	 * @param filters the server's filters for actions
	 * @param client the client within the node
	 * @param clusterService knows this node
	 * @param threadPool where requests are handled
	 */
	@Inject
	public DeleteByQuery(TransportService transportService, ActionFilters filters, Client client,
			ClusterService clusterService, ThreadPool threadPool) {
		super(DeleteByQueryAction.NAME, transportService, filters, DeleteByQueryRequest::new,
				threadPool.executor(ThreadPool.Names.GENERIC));
		this.client = client;
		this.clusterService = clusterService;
	}

	@Override
	protected void doExecute(Task task, DeleteByQueryRequest request,
			ActionListener<BulkByPaginatedSearchResponse> listener) {
		Client taskClient = new ParentTaskAssigningClient(this.client, this.clusterService.localNode(), task);
		deletePage(new Run(taskClient, request, System.nanoTime()), 0, 0, listener);
	}

	private static void deletePage(Run run, long deletedBefore, int pagesBefore,
			ActionListener<BulkByPaginatedSearchResponse> listener) {
		run.client().search(run.search(), listener.delegateFailureAndWrap((afterSearch, found) -> {
			BulkRequest deletes = new BulkRequest().setRefreshPolicy(RefreshPolicy.IMMEDIATE);
			for (SearchHit hit : found.getHits()) {
				deletes.add(new DeleteRequest(hit.getIndex(), hit.getId()));
			}
			if (deletes.numberOfActions() == 0) {
				afterSearch.onResponse(run.result(deletedBefore, pagesBefore, List.of()));
				return;
			}
			run.client().bulk(deletes, afterSearch.delegateFailureAndWrap((afterDelete, answer) -> {
				List<BulkItemResponse.Failure> failures = Arrays.stream(answer.getItems())
					.filter(BulkItemResponse::isFailed)
					.map(BulkItemResponse::getFailure)
					.toList();
				long deleted = deletedBefore + answer.getItems().length - failures.size();
				if (failures.isEmpty()) {
					deletePage(run, deleted, pagesBefore + 1, afterDelete);
				}
				else {
					afterDelete.onResponse(run.result(deleted, pagesBefore + 1, failures));
				}
			}));
		}));
	}

	private record Run(Client client, DeleteByQueryRequest request, long startNanos) {

		private SearchRequest search() {
			return new SearchRequest(this.request.indices()).indicesOptions(this.request.indicesOptions())
				.source(new SearchSourceBuilder().query(this.request.getSearchRequest().source().query())
					.size(PAGE)
					.fetchSource(false)
					.trackTotalHits(false));
		}

		private BulkByPaginatedSearchResponse result(long deleted, int pages, List<BulkItemResponse.Failure> failures) {
			BulkByPaginatedSearchTask.Status status = new BulkByPaginatedSearchTask.Status(null, deleted, 0, 0, deleted,
					pages, 0, 0, 0, 0, TimeValue.ZERO, Float.POSITIVE_INFINITY, null, TimeValue.ZERO);
			return new BulkByPaginatedSearchResponse(TimeValue.timeValueNanos(System.nanoTime() - this.startNanos),
					status, failures, List.of(), false);
		}

	}

}
