package de.asskomm.search.elastic;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records of the event log that the indexer cannot use. They are put aside, so that those
 * behind them go on.
 */
@Component
class ParkedRecords {

	private static final Logger logger = LoggerFactory.getLogger(ParkedRecords.class);

	private static final int LONGEST_KEY = 200;

	private final JdbcClient jdbc;

	ParkedRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Puts a record aside; doing it twice changes nothing.
	 * @param record the record
	 * @param reason why it cannot be used
	 */
	void park(ConsumerRecord<String, byte[]> record, String reason) {
		logger.error("Parked {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), reason);
		this.jdbc.sql("""
				INSERT INTO parked_record (topic, partition_no, offset_no, record_key, reason)
				VALUES (:topic, :partition, :offset, :key, :reason)
				ON CONFLICT (topic, partition_no, offset_no) DO NOTHING
				""")
			.param("topic", record.topic())
			.param("partition", record.partition())
			.param("offset", record.offset())
			.param("key", storable(String.valueOf(record.key())))
			.param("reason", storable(reason))
			.update();
	}

	/**
	 * The database refuses the null character.
	 */
	private static String storable(String text) {
		String shortened = (text.length() <= LONGEST_KEY) ? text : text.substring(0, LONGEST_KEY);
		return shortened.replace('\0', '?');
	}

}
