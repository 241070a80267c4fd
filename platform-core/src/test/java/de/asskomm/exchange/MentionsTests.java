package de.asskomm.exchange;

import java.util.List;

import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTests {

	private final Organisation grossenhain = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Organisation frankenberg = Actors.town("Stadt Frankenberg/Sa.", Actors.MITTELSACHSEN);

	private final Organisation frankenhain = Actors.town("Gemeinde Frankenberg", Actors.MITTELSACHSEN);

	private final List<Organisation> all = List.of(this.frankenhain, this.grossenhain, this.frankenberg);

	@Test
	void aTownIsNamedWithOrWithoutItsKind() {
		assertThat(Mentions.in("Wie @Stadt Großenhain und @großenhain, sagt Großenhain", this.all))
			.containsExactly(this.grossenhain.id());
	}

	@Test
	void theLongestNameCounts() {
		assertThat(Mentions.in("@Frankenberg/Sa.", this.all)).containsExactly(this.frankenberg.id());
		assertThat(Mentions.in("(@Frankenberg)", this.all)).containsExactly(this.frankenhain.id());
	}

	@Test
	void neitherMailAddressesNorBeginningsOfWordsName() {
		assertThat(Mentions.in("amt@Großenhain.example, @Großenhainer, @, @@", this.all)).isEmpty();
	}

}
