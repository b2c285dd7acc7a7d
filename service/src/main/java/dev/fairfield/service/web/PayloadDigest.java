package dev.fairfield.service.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests ask for the same. */
final class PayloadDigest {

  private PayloadDigest() {}

  /** SHA-256, in hexadecimal digits, of a value as JSON; an absent one is a value, too. */
  static String of(ObjectMapper json, Object payload) {
    ObjectWriter writer = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        writer.writeValue(out, payload);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
