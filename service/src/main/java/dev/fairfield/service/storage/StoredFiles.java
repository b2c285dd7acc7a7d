package dev.fairfield.service.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that belong to a book, a plan or a simulation, kept compressed in the database. */
@Repository
public class StoredFiles {

  private final JdbcClient jdbc;

  StoredFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A file without its content.
   *
   * @param bytes of the content as it was put
   * @param sha256 of the same, in hexadecimal digits
   */
  public record Facts(String name, long bytes, String sha256) {}

  /** Keeps a file, in place of one of the same name. */
  public void put(String ownerId, String name, byte[] content) {
    jdbc.sql("DELETE FROM stored_file WHERE owner_id = ? AND name = ?")
        .params(ownerId, name)
        .update();
    jdbc.sql(
            "INSERT INTO stored_file (owner_id, name, sha256, bytes, content) VALUES (?, ?, ?, ?, ?)")
        .params(ownerId, name, sha256(content), content.length, zip(content))
        .update();
  }

  public Optional<byte[]> find(String ownerId, String name) {
    return jdbc.sql("SELECT content FROM stored_file WHERE owner_id = ? AND name = ?")
        .params(ownerId, name)
        .query((row, number) -> unzip(row.getBytes("content")))
        .optional();
  }

  /** What is there, by name. */
  public List<Facts> list(String ownerId) {
    return jdbc.sql("SELECT name, bytes, sha256 FROM stored_file WHERE owner_id = ? ORDER BY name")
        .params(ownerId)
        .query(
            (row, number) ->
                new Facts(row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
        .list();
  }

  public void erase(String ownerId) {
    jdbc.sql("DELETE FROM stored_file WHERE owner_id = ?").params(ownerId).update();
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static byte[] zip(byte[] content) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static byte[] unzip(byte[] zipped) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
