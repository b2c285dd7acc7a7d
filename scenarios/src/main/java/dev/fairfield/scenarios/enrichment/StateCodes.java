package dev.fairfield.scenarios.enrichment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Codes of US states and Canadian provinces for their English names. */
final class StateCodes {

  private static final String TABLE =
      "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,"
          + "DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,"
          + "IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,"
          + "MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,"
          + "MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,"
          + "NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
          + "PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,"
          + "TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,"
          + "WI Wisconsin,WY Wyoming,AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,"
          + "NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,"
          + "ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon";

  private static final int CODE_LENGTH = 3;
  private static final Map<String, String> CODE_BY_NAME = codes();

  private StateCodes() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String entry : TABLE.split(",")) {
      codes.put(PlainText.of(entry.substring(3)), entry.substring(0, 2));
    }
    return codes;
  }

  /** The code of a name; anything else in capitals. */
  static String of(String state) {
    String code = state.length() <= CODE_LENGTH ? null : CODE_BY_NAME.get(PlainText.of(state));
    return code == null ? state.strip().toUpperCase(Locale.ROOT) : code;
  }
}
