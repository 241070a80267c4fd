package de.asskomm.web.page;

import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.PostKind;
import de.asskomm.municipality.DistrictKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedAddressTests {

	@Test
	void narrowsNothingWithoutFilters() {
		FeedAddress address = new FeedAddress(null, "", null, null, null, null);
		assertThat(address.filter()).isEqualTo(FeedFilter.ALL);
		assertThat(address.isFiltered()).isFalse();
		assertThat(address.at("/austausch")).hasToString("/austausch");
	}

	@Test
	void ignoresWhatItDoesNotUnderstand() {
		FeedAddress address = new FeedAddress("NONSENSE", null, "' OR 1=1", "not-an-id", "not-a-cursor", null);
		assertThat(address.filter()).isEqualTo(FeedFilter.ALL);
	}

	@Test
	void keepsTheOtherFiltersWhenOneChanges() {
		FeedAddress address = new FeedAddress("QUESTION", "youth", "14627", null, "cursor", null);
		assertThat(address.filter())
			.isEqualTo(new FeedFilter(PostKind.QUESTION, "youth", new DistrictKey("14627"), null));
		assertThat(address.withKind(null).at("/austausch")).hasToString("/austausch?feld=youth&region=14627");
		assertThat(address.withDistrict(null).at("/austausch")).hasToString("/austausch?art=QUESTION&feld=youth");
	}

	@Test
	void encodesWhatSomebodyTyped() {
		FeedAddress address = new FeedAddress(null, "a&b=ü „x“", null, null, null, null);
		assertThat(address.at("/austausch")).hasToString("/austausch?feld=a%26b%3D%C3%BC%20%E2%80%9Ex%E2%80%9C");
	}

}
