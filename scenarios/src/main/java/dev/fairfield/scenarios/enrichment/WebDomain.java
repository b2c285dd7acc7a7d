package dev.fairfield.scenarios.enrichment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web domains however people write them. */
final class WebDomain {

  private static final int MAX_LENGTH = 2_000;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@?#\\s]*@)?([^/:?#\\s,;]+)(?:[:/?#].*)?");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*");

  private WebDomain() {}

  /**
   * The domain of an address such as {@code https://www.Example.com/about}: {@code example.com}.
   * Blank when there is none.
   */
  static String of(String address) {
    String text = address.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return "";
    }
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches()) {
      return "";
    }
    String host = matcher.group(1).replaceFirst("^www\\d?\\.", "").replaceFirst("\\.$", "");
    return DOMAIN.matcher(host).matches() ? host : "";
  }
}
