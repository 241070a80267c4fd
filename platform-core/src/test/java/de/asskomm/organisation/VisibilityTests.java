package de.asskomm.organisation;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VisibilityTests {

	private final Organisation grossenhain = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Reader neighbour = Actors.member(Actors.town("Stadt Riesa", Actors.MEISSEN)).reader();

	private final Reader farAway = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN)).reader();

	private final Reader police = Actors.member(Actors.police("Polizeidirektion Dresden")).reader();

	private final Reader council = Actors.moderator().reader();

	private final Reader own = Actors.member(this.grossenhain).reader();

	@Test
	void everyoneSeesWhatIsPublic() {
		assertThat(seenBy(Visibility.PUBLIC, Reader.anonymous(), this.own, this.neighbour, this.farAway, this.police,
				this.council))
			.containsOnly(true);
	}

	@Test
	void theNetworkSeesWhatIsForTheNetwork() {
		assertThat(seenBy(Visibility.NETWORK, this.own, this.neighbour, this.farAway, this.police, this.council))
			.containsOnly(true);
		assertThat(seenBy(Visibility.NETWORK, Reader.anonymous())).containsOnly(false);
	}

	@Test
	void onlyTheDistrictAndTheCouncilSeeWhatIsForTheDistrict() {
		assertThat(seenBy(Visibility.DISTRICT, this.own, this.neighbour, this.council)).containsOnly(true);
		assertThat(seenBy(Visibility.DISTRICT, Reader.anonymous(), this.farAway, this.police)).containsOnly(false);
	}

	@Test
	void onlyTheAuthorsAndTheCouncilSeeWhatIsForTheCouncil() {
		assertThat(seenBy(Visibility.LPR, this.own, this.council)).containsOnly(true);
		assertThat(seenBy(Visibility.LPR, Reader.anonymous(), this.neighbour, this.farAway, this.police))
			.containsOnly(false);
	}

	@Test
	void whoBelongsToNoDistrictCannotAddressOne() {
		Organisation police = Actors.police("Polizeidirektion Dresden");
		assertThat(Visibility.DISTRICT.isPossibleFor(police)).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> Visibility.DISTRICT.audiences(police));
	}

	private boolean[] seenBy(Visibility visibility, Reader... readers) {
		Set<Audience> audiences = visibility.audiences(this.grossenhain);
		boolean[] seen = new boolean[readers.length];
		for (int i = 0; i < readers.length; i++) {
			seen[i] = readers[i].maySee(audiences);
		}
		return seen;
	}

}
