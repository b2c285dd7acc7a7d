package dev.fairfield.service.security;

/** What a page may load and call: the service itself and nothing else. */
public final class ContentPolicy {

  /** Charts set styles on their tooltips, hence the one exception for attributes. */
  private static final String POLICY =
      "default-src 'self'; script-src 'self'%s; worker-src 'self'; connect-src 'self'; img-src"
          + " 'self' data: blob:; style-src 'self'; style-src-attr 'unsafe-inline'; object-src"
          + " 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Of every answer that has none of its own. */
  static final String USUAL = POLICY.formatted("");

  private ContentPolicy() {}

  /**
   * The policy of a page with one script inside.
   *
   * @param hash of that script's text, such as {@code sha256-…}
   */
  public static String withInlineScript(String hash) {
    return POLICY.formatted(" '" + hash + "'");
  }
}
