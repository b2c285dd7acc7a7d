package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static Fact fact(String account, String field, SignalType type, String value) {
    return new Fact(account, field, type, value, "test", null, MatchMethod.ID, 1, FactUse.USED);
  }

  @Test
  void accountIdByDomain_sharedDomain_isLeftOut() {
    Facts facts =
        new Facts(
            List.of(
                fact("A1", "web", SignalType.DOMAIN, "one.example"),
                fact("A1", "mail", SignalType.DOMAIN, "one.example"),
                fact("A2", "web", SignalType.DOMAIN, "both.example"),
                fact("A3", "web", SignalType.DOMAIN, "both.example"),
                fact("A4", "web", SignalType.TEXT, "text.example")));

    assertThat(facts.accountIdByDomain()).hasSize(1).containsEntry("one.example", "A1");
  }

  @Test
  void replacing_aUsedValue_leavesTheNewerAlone() {
    Facts facts =
        new Facts(
            List.of(
                fact("A1", "intent", SignalType.NUMBER, "3"),
                fact("A2", "intent", SignalType.NUMBER, "4")));

    Facts newer = facts.replacing(List.of(fact("A1", "intent", SignalType.NUMBER, "70")));

    assertThat(newer.list()).extracting(Fact::value).containsExactly("70", "4");
    assertThat(newer.of("A2").list()).extracting(Fact::accountId).containsExactly("A2");
  }
}
