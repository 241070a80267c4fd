package dev.asskomm.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A search over the texts of one collection.
 */
interface Ranker extends AutoCloseable {

	/**
	 * Searches.
	 * @param words what was typed
	 * @param limit greatest number of texts
	 * @return keys of texts, best match first
	 * @throws Exception if the server does not answer
	 */
	List<String> find(String words, int limit) throws Exception;

	@Override
	void close() throws IOException, SQLException;

}
