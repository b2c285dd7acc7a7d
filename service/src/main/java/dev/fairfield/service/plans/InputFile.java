package dev.fairfield.service.plans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that went into a plan.
 *
 * @param role what it was used as, e.g. {@code accounts}
 * @param name file name without folders
 * @param sha256 digest of its bytes, in hexadecimal
 */
public record InputFile(String role, String name, String sha256) {

  /**
   * Digests a file.
   *
   * @throws IOException when it cannot be read
   */
  public static InputFile of(String role, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new InputFile(role, file.getFileName().toString(), sha256(in));
    }
  }

  /** Digests a text that is shipped with the product, as UTF-8. */
  public static InputFile ofText(String role, String name, String text) {
    try {
      return new InputFile(
          role, name, sha256(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail to be read.", e);
    }
  }

  /** Digest of a stream's bytes, in hexadecimal. */
  static String sha256(InputStream in) throws IOException {
    try {
      var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
