package dev.fairfield.scenarios.places;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their codes and English names. */
public final class Countries {

  private static final Map<String, String> CODES_BY_NAME = index();

  private Countries() {}

  /**
   * The ISO 3166 code of two letters for a code of two or three letters or an English name, in
   * capitals or not.
   */
  public static Optional<String> findCode(String codeOrName) {
    String code = CODES_BY_NAME.get(codeOrName);
    return Optional.ofNullable(code != null ? code : CODES_BY_NAME.get(normalise(codeOrName)));
  }

  private static Map<String, String> index() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      codes.put(normalise(country.getDisplayCountry(Locale.ENGLISH)), code);
      codes.put(normalise(country.getISO3Country()), code);
    }
    for (String code : Locale.getISOCountries()) {
      codes.put(code, code);
    }
    codes.put("UNITEDSTATESOFAMERICA", "US");
    codes.put("UK", "GB");
    return codes;
  }

  private static String normalise(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
  }
}
