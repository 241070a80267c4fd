package dev.asskomm.elasticsearch;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.common.Strings;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.reindex.BulkByPaginatedSearchResponse;
import org.elasticsearch.index.reindex.DeleteByQueryAction;
import org.elasticsearch.index.reindex.DeleteByQueryRequest;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.action.RestToXContentListener;
import org.elasticsearch.search.builder.SearchSourceBuilder;
import org.elasticsearch.xcontent.ToXContentObject;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;

/**
 * {@code POST /{index}/_delete_by_query}.
 */
final class DeleteByQueryRestHandler extends BaseRestHandler {

	private final Predicate<NodeFeature> features;

	DeleteByQueryRestHandler(Predicate<NodeFeature> features) {
		this.features = features;
	}

	@Override
	public String getName() {
		return "asskomm_delete_by_query";
	}

	@Override
	public List<Route> routes() {
		return List.of(new Route(RestRequest.Method.POST, "/{index}/_delete_by_query"));
	}

	@Override
	protected RestChannelConsumer prepareRequest(RestRequest restRequest, NodeClient client) throws IOException {
		DeleteByQueryRequest request = new DeleteByQueryRequest(
				Strings.splitStringByCommaToArray(restRequest.param("index")));
		try (XContentParser parser = restRequest.contentParser()) {
			request.setQuery(new SearchSourceBuilder().parseXContent(parser, false, this.features).query());
		}
		request.setRefresh(restRequest.paramAsBoolean("refresh", false));
		// accepted and without effect: nothing conflicts here
		restRequest.param("conflicts");
		return (channel) -> client.execute(DeleteByQueryAction.INSTANCE, request,
				new RestToXContentListener<Answer>(channel).map(Answer::new));
	}

	/** The response class writes its fields only, not the object around them. */
	private record Answer(BulkByPaginatedSearchResponse response) implements ToXContentObject {

		@Override
		public XContentBuilder toXContent(XContentBuilder builder, Params params) throws IOException {
			return this.response.toXContent(builder.startObject(), params).endObject();
		}

	}

}
