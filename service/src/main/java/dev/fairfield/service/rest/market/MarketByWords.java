package dev.fairfield.service.rest.market;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the words by which callers name a cut. */
@Component
class MarketByWords implements Converter<String, MarketBy> {

  @Override
  public MarketBy convert(String word) {
    return Arrays.stream(MarketBy.values())
        .filter(by -> by.toString().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("A market cannot be divided by " + word + "."));
  }
}
