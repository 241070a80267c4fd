package dev.asskomm.benchmarks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether every reader had every event once and in order.
 *
 * @param lost events that a reader did not get
 * @param doubled events that a reader got again
 * @param disordered events that a reader got after a later one
 */
record Check(int lost, int doubled, int disordered) {

	/**
	 * Compares what readers got with what was posted.
	 * @param readers the readers
	 * @param posts the posts that were answered while they were subscribed
	 * @param deliveries which event tells of which post
	 * @return the differences
	 */
	static Check of(List<Reader> readers, Collection<String> posts, Deliveries deliveries) {
		Set<Long> expected = posts.stream()
			.map((post) -> deliveries.of(post).map(Deliveries.Delivery::sequence).orElse(-1L))
			.collect(Collectors.toSet());
		Check sum = new Check(0, 0, 0);
		for (Reader reader : readers) {
			long[] sequences = new long[reader.count()];
			for (int place = 0; place < sequences.length; place++) {
				sequences[place] = reader.sequence(place);
			}
			sum = sum.plus(of(sequences, expected));
		}
		return sum;
	}

	/**
	 * Compares what one reader got.
	 * @param sequences the events in the order of their arrival
	 * @param expected the events that had to come
	 * @return the differences
	 */
	static Check of(long[] sequences, Set<Long> expected) {
		Set<Long> seen = new HashSet<>();
		int doubled = 0;
		int disordered = 0;
		long greatest = -1;
		for (long sequence : sequences) {
			if (!seen.add(sequence)) {
				doubled++;
			}
			else if (sequence < greatest) {
				disordered++;
			}
			greatest = Math.max(greatest, sequence);
		}
		int lost = (int) expected.stream().filter((sequence) -> !seen.contains(sequence)).count();
		return new Check(lost, doubled, disordered);
	}

	private Check plus(Check other) {
		return new Check(this.lost + other.lost, this.doubled + other.doubled, this.disordered + other.disordered);
	}

}
