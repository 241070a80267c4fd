package de.asskomm.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import de.asskomm.project.CostSharing.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Several municipalities share a cost. */
class CostSharingTests {

	@Test
	void theJointEnforcementServiceIsSharedByInhabitants() {
		CostSharing sharing = new CostSharing(SharingKey.INHABITANTS, new BigDecimal("100000.00"),
				List.of(new Member("Flöha", new BigDecimal("10500")), new Member("Falkenau", new BigDecimal("2000")),
						new Member("Oederan", new BigDecimal("7900"))));
		assertThat(sharing.shares()).extracting(CostShare::amount)
			.containsExactly(new BigDecimal("51470.59"), new BigDecimal("9803.92"), new BigDecimal("38725.49"));
	}

	@Test
	void theCentThatIsLeftGoesToTheOneWhoseShareWasCutMost() {
		CostSharing sharing = new CostSharing(SharingKey.FIXED, new BigDecimal("0.05"),
				List.of(new Member("A", new BigDecimal("1")), new Member("B", new BigDecimal("2")),
						new Member("C", new BigDecimal("3"))));
		assertThat(sharing.shares()).extracting(CostShare::amount)
			.containsExactly(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.02"));
	}

	@Test
	void equalPartsThatCannotBeEqualFavourTheFirst() {
		Member member = new Member("Kommune", BigDecimal.ONE);
		assertThat(
				new CostSharing(SharingKey.FIXED, new BigDecimal("100.00"), List.of(member, member, member)).shares())
			.extracting(CostShare::amount)
			.containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 7, 42, 2026 })
	void whateverIsSharedTheSharesAreTheWholeAndNobodyIsACentOff(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 500; round++) {
			List<Member> members = IntStream.rangeClosed(1, 1 + random.nextInt(20))
				.mapToObj((number) -> new Member("Kommune " + number,
						BigDecimal.valueOf(1 + random.nextInt(500_000), random.nextInt(3))))
				.toList();
			BigDecimal total = BigDecimal.valueOf(random.nextLong(1_000_000_000), 2);
			CostSharing sharing = new CostSharing(SharingKey.AREA, total, members);
			assertThat(Money.sum(sharing.shares().stream().map(CostShare::amount).toList())).isEqualTo(total);
			double sum = members.stream().mapToDouble((member) -> member.weight().doubleValue()).sum();
			for (CostShare share : sharing.shares()) {
				double exact = total.doubleValue() * share.weight().doubleValue() / sum;
				assertThat(share.amount().doubleValue()).isBetween(exact - 0.0101, exact + 0.0101);
			}
		}
	}

	@Test
	void whoHasNoPartOfTheKeyPaysNothing() {
		assertThat(new CostSharing(SharingKey.FIXED, new BigDecimal("10"),
				List.of(new Member("A", BigDecimal.ZERO), new Member("B", BigDecimal.TEN)))
			.shares()).extracting(CostShare::amount).containsExactly(new BigDecimal("0.00"), new BigDecimal("10.00"));
	}

	@Test
	void somebodyHasToTakeAPart() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CostSharing(SharingKey.FIXED, BigDecimal.ONE, List.of()));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new CostSharing(SharingKey.FIXED, BigDecimal.ONE, List.of(new Member("A", BigDecimal.ZERO))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Member("A", new BigDecimal("-1")));
	}

}
