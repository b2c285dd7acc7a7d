package dev.fairfield.service.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** Files that belong to a book, a plan or a simulation, kept compressed in the database. */
@Repository
public class StoredFiles {

  private static final int BUFFER_BYTES = 1 << 16;

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

  /**
   * Keeps a file without taking it into memory, in place of one of the same name.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public void put(String ownerId, String name, Path content) {
    try {
      Path zipped = Files.createTempFile("fairfield-", ".gz");
      try {
        put(new Facts(name, Files.size(content), zip(content, zipped)), ownerId, zipped);
      } finally {
        Files.deleteIfExists(zipped);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Facts facts, String ownerId, Path zipped) throws IOException {
    jdbc.sql("DELETE FROM stored_file WHERE owner_id = ? AND name = ?")
        .params(ownerId, facts.name())
        .update();
    try (InputStream in = Files.newInputStream(zipped)) {
      jdbc.sql(
              "INSERT INTO stored_file (owner_id, name, sha256, bytes, content) VALUES (?, ?, ?, ?, ?)")
          .params(
              ownerId,
              facts.name(),
              facts.sha256(),
              facts.bytes(),
              new SqlBinaryValue(in, Files.size(zipped)))
          .update();
    }
  }

  /**
   * Copies a file as it is kept, gzipped, without taking it into memory.
   *
   * @return whether it is there
   */
  public boolean copyZipped(String ownerId, String name, Path target) {
    return jdbc.sql("SELECT content FROM stored_file WHERE owner_id = ? AND name = ?")
        .params(ownerId, name)
        .query((row, number) -> copy(row.getBinaryStream("content"), target))
        .optional()
        .isPresent();
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
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static long copy(InputStream content, Path target) {
    try (content) {
      return Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Digest of the content. */
  private static String zip(Path content, Path zipped) throws IOException {
    MessageDigest digest = sha256();
    try (var in = new DigestInputStream(Files.newInputStream(content), digest);
        var out = new GZIPOutputStream(Files.newOutputStream(zipped), BUFFER_BYTES)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
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
