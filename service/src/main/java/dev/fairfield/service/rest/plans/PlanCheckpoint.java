package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The owners of the best plan so far, as a gzipped JSON object. */
final class PlanCheckpoint {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlanCheckpoint() {}

  static byte[] write(Map<String, String> ownersByAccount) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      MAPPER.writeValue(out, ownersByAccount);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  static Map<String, String> read(byte[] checkpoint) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(checkpoint))) {
      return MAPPER.readValue(in, new TypeReference<TreeMap<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint of a plan is damaged.", e);
    }
  }
}
