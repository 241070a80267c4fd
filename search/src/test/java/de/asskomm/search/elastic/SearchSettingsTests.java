package de.asskomm.search.elastic;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class SearchSettingsTests {

	private final ApplicationContextRunner platform = new ApplicationContextRunner()
		.withUserConfiguration(OnlySettings.class);

	@Test
	void needsNoSettingAtAll() {
		this.platform.run((context) -> assertThat(context).getBean(SearchSettings.class).satisfies((settings) -> {
			assertThat(settings.alias()).isEqualTo("asskomm-knowledge");
			assertThat(settings.checkInterval()).isEqualTo(Duration.ofSeconds(10));
			assertThat(settings.consistencyInterval()).isEqualTo(Duration.ofHours(1));
			assertThat(settings.consistencyDelay()).isEqualTo(Duration.ofMinutes(10));
		}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "check-interval=0s", "check-interval=-1s", "refresh-interval=0s", "connect-timeout=0s",
			"request-timeout=0s", "write-timeout=0s", "hurried-timeout=0s", "consistency-interval=0s",
			"consistency-delay=-1s", "alias=ASSKomm", "alias=_knowledge", "alias=know*", "alias=", "consumer-group=" })
	void doesNotStartWithWhatCannotWork(String setting) {
		this.platform.withPropertyValues("platform.search." + setting)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("platform.search"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SearchSettings.class)
	static class OnlySettings {

	}

}
