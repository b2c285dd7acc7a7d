package dev.fairfield.service.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its owner holds it: {@code ff_<prefix>_<secret>}. The prefix tells keys apart and
 * may be shown; the secret has 256 random bits, so that a plain hash of it is safe to keep.
 *
 * @param prefix 8 characters of a to z and 0 to 9
 * @param text all of the key
 */
record ApiKeySecret(String prefix, String text) {

  /** What every key begins with. */
  static final String SIGN = "ff_";

  private static final Pattern FORM = Pattern.compile("ff_([a-z0-9]{8})_([A-Za-z0-9]{43})");
  private static final String PREFIX_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String SECRET_ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int PREFIX_LENGTH = 8;
  // 43 characters of 62 hold 256 bits.
  private static final int SECRET_LENGTH = 43;

  static ApiKeySecret draw(SecureRandom random) {
    String prefix = text(random, PREFIX_ALPHABET, PREFIX_LENGTH);
    return new ApiKeySecret(
        prefix, SIGN + prefix + "_" + text(random, SECRET_ALPHABET, SECRET_LENGTH));
  }

  /** The key in a text; empty for a text of another form. */
  static Optional<ApiKeySecret> find(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(new ApiKeySecret(form.group(1), text)) : Optional.empty();
  }

  /** SHA-256 in hexadecimal digits: all that is kept. */
  String sha256() {
    return sha256(text);
  }

  /** Compares in a time that tells nothing of where the hashes differ. */
  boolean hasHash(String kept) {
    return MessageDigest.isEqual(
        sha256().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  /** SHA-256 of a secret text, in hexadecimal digits. */
  static String sha256(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** A text of random characters. */
  static String text(SecureRandom random, String alphabet, int length) {
    var text = new StringBuilder(length);
    for (int drawn = 0; drawn < length; drawn++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return SIGN + prefix + "_…";
  }
}
