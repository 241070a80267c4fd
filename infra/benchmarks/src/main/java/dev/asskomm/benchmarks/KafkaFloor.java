package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A bare producer and a bare consumer on the platform's broker.
 */
final class KafkaFloor {

	private static final int SIZE = 700;

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final String servers;

	private final String topic = "benchmark-" + UUID.randomUUID();

	KafkaFloor(Stack stack) {
		this.servers = "127.0.0.1:" + stack.ports().kafka();
	}

	/**
	 * Sends records and awaits them.
	 * @param schedule when to send
	 * @return how long each took from the intended send to the consumer
	 * @throws InterruptedException if the thread is interrupted
	 * @throws ExecutionException if the broker refuses
	 */
	Latency run(OpenLoop schedule) throws InterruptedException, ExecutionException {
		Latency latency = new Latency();
		CountDownLatch awaited = new CountDownLatch(schedule.count());
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.servers))) {
			admin.createTopics(List.of(new NewTopic(this.topic, 1, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
				throw ex;
			}
		}
		CountDownLatch listening = new CountDownLatch(1);
		Thread consumer = Thread.ofPlatform().daemon().start(() -> consume(latency, awaited, listening));
		listening.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.servers, "acks", "all", "linger.ms", "0"), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			long begin = System.nanoTime();
			schedule.run((number) -> {
				byte[] value = new byte[SIZE];
				java.nio.ByteBuffer.wrap(value).putLong(begin + schedule.at(number));
				producer.send(new ProducerRecord<>(this.topic, value));
			});
			awaited.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		consumer.interrupt();
		consumer.join();
		return latency;
	}

	private void consume(Latency latency, CountDownLatch awaited, CountDownLatch listening) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.servers, "fetch.min.bytes", "1"), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partition = List.of(new TopicPartition(this.topic, 0));
			consumer.assign(partition);
			consumer.seekToEnd(partition);
			consumer.position(partition.getFirst());
			listening.countDown();
			while (awaited.getCount() > 0) {
				for (ConsumerRecord<byte[], byte[]> received : consumer.poll(Duration.ofMillis(100))) {
					long sent = java.nio.ByteBuffer.wrap(received.value()).getLong();
					latency.record(System.nanoTime() - sent);
					awaited.countDown();
				}
			}
		}
		catch (org.apache.kafka.common.errors.InterruptException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
