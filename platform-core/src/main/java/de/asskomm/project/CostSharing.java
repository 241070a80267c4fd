package de.asskomm.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Kostenteilung: how several municipalities share what a common task costs in a year, as
 * a Zweckvereinbarung has it (§ 71 SächsKomZG).
 *
 * @param key by what they share
 * @param total what is shared, in euro and cent
 * @param members who shares, at least one
 */
public record CostSharing(SharingKey key, BigDecimal total, List<Member> members) {

	private static final int CENT = 2;

	public CostSharing {
		total = Money.exact(total);
		members = List.copyOf(members);
		if (members.isEmpty()) {
			throw new IllegalArgumentException("Somebody shares the cost");
		}
		if (members.stream().allMatch((member) -> member.weight().signum() == 0)) {
			throw new IllegalArgumentException("At least one takes a part of the cost");
		}
	}

	/**
	 * A municipality that shares.
	 *
	 * @param name its name
	 * @param weight its part of the key, 0 or more
	 */
	public record Member(String name, BigDecimal weight) {

		public Member {
			if (name.isBlank() || weight.signum() < 0) {
				throw new IllegalArgumentException("Who shares has a name and a part of the key");
			}
			weight = (weight.scale() < 0) ? weight.setScale(0) : weight;
		}

	}

	/**
	 * The shares to the cent. Their sum is the total exactly: each gets its share rounded
	 * down, and the cents that are left go to those whose share was cut most (largest
	 * remainder, Hare-Niemeyer), in the order of the members where that is equal.
	 * @return one share per member, in their order
	 */
	public List<CostShare> shares() {
		int decimals = this.members.stream().mapToInt((member) -> Math.max(member.weight().scale(), 0)).max().orElse(0);
		List<BigInteger> weights = this.members.stream()
			.map((member) -> member.weight().setScale(decimals).unscaledValue())
			.toList();
		BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
		BigInteger cents = this.total.unscaledValue();
		List<BigInteger[]> divided = weights.stream()
			.map((weight) -> cents.multiply(weight).divideAndRemainder(sum))
			.toList();
		BigInteger given = divided.stream().map((share) -> share[0]).reduce(BigInteger.ZERO, BigInteger::add);
		int left = cents.subtract(given).intValueExact();
		List<Integer> favoured = IntStream.range(0, divided.size())
			.boxed()
			.sorted(Comparator.<Integer, BigInteger>comparing((index) -> divided.get(index)[1]).reversed())
			.limit(left)
			.toList();
		List<CostShare> shares = new ArrayList<>();
		for (int index = 0; index < divided.size(); index++) {
			BigInteger cent = favoured.contains(index) ? BigInteger.ONE : BigInteger.ZERO;
			Member member = this.members.get(index);
			shares.add(new CostShare(member.name(), member.weight(),
					new BigDecimal(divided.get(index)[0].add(cent), CENT)));
		}
		return shares;
	}

}
