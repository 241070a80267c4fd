package de.asskomm.project;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Amounts as people type them. */
class MoneyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			4300          | 4300.00
			4.300         | 4300.00
			4 300         | 4300.00
			4.300,50      | 4300.50
			4300,5 €      | 4300.50
			4300.50       | 4300.50
			1.234.567,89  | 1234567.89
			0             | 0.00
			12 EUR        | 12.00
			21150,00 Euro | 21150.00
			""")
	void readsAnAmount(String typed, BigDecimal amount) {
		assertThat(Money.parse(typed)).contains(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "viel", "-5", "1,234", "1.23.456", "4300,505", "1e6", "99999999999999",
			"4.300.50", "12 $" })
	void whatIsNoAmountIsNotGuessed(String typed) {
		assertThat(Money.parse(typed)).isEmpty();
	}

}
