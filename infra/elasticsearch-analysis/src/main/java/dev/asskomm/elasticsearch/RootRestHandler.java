package dev.asskomm.elasticsearch;

import java.util.List;

import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/**
 * Answers {@code GET} and {@code HEAD} at the root as the module {@code rest-root} does,
 * so that a client can ask for the server's version.
 */
final class RootRestHandler extends BaseRestHandler {

	private final ClusterService clusterService;

	RootRestHandler(ClusterService clusterService) {
		this.clusterService = clusterService;
	}

	@Override
	public String getName() {
		return "asskomm_root";
	}

	@Override
	public List<Route> routes() {
		return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
	}

	@Override
	protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
		return (channel) -> {
			Build build = Build.current();
			try (XContentBuilder answer = channel.newBuilder()) {
				answer.startObject()
					.field("name", this.clusterService.getNodeName())
					.field("cluster_name", this.clusterService.getClusterName().value())
					.field("cluster_uuid", this.clusterService.state().metadata().clusterUUID())
					.startObject("version")
					.field("number", build.qualifiedVersion())
					.field("build_flavor", build.flavor())
					.field("build_type", build.type().displayName())
					.field("build_hash", build.hash())
					.field("build_date", build.date())
					.field("build_snapshot", build.isSnapshot())
					.field("lucene_version", Version.LATEST.toString())
					.field("minimum_wire_compatibility_version", build.minWireCompatVersion())
					.field("minimum_index_compatibility_version", build.minIndexCompatVersion())
					.endObject()
					.field("tagline", "You Know, for Search")
					.endObject();
				channel.sendResponse(new RestResponse(RestStatus.OK, answer));
			}
		};
	}

}
