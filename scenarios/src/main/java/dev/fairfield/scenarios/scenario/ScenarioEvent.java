package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that happens at a given week, written under its name: {@code repLeaves: {...}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = RepLeaves.class, name = "repLeaves"),
  @JsonSubTypes.Type(value = RepJoins.class, name = "repJoins"),
  @JsonSubTypes.Type(value = NewMarket.class, name = "newMarket"),
  @JsonSubTypes.Type(value = MarketShift.class, name = "marketShift"),
  @JsonSubTypes.Type(value = NewProduct.class, name = "newProduct"),
  @JsonSubTypes.Type(value = CompetitorEnters.class, name = "competitorEnters"),
  @JsonSubTypes.Type(value = AccountMerger.class, name = "accountMerger")
})
public sealed interface ScenarioEvent
    permits RepLeaves,
        RepJoins,
        NewMarket,
        MarketShift,
        NewProduct,
        CompetitorEnters,
        AccountMerger {

  /** When it happens, in weeks since the start of the scenario; 0 to 520. */
  double week();
}
