package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDomainTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.com/about?x=1,example.com",
    "www.shortercollege.org/,shortercollege.org",
    "http://sub.example.co.uk:8080,sub.example.co.uk",
    "ann@example.com,example.com",
    "example.com.,example.com",
    "müller.example,müller.example"
  })
  void address_ofAnyForm_givesItsDomain(String address, String domain) {
    assertThat(WebDomain.of(address)).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "http://", "NOT AVAILABLE", "a..b", "-.-", "1.2"})
  void text_thatIsNone_givesNothing(String text) {
    assertThat(WebDomain.of(text)).isEmpty();
  }
}
