package dev.fairfield.service.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A multipart body, streamed. */
public final class Multipart {

  private final String boundary = "part-" + UUID.randomUUID();
  private final List<Supplier<InputStream>> parts = new ArrayList<>();

  /** A field of a form. */
  public Multipart field(String name, String value) {
    add("Content-Disposition: form-data; name=\"" + name + "\"", () -> stream(value));
    return this;
  }

  /** A file with its content in memory. */
  public Multipart file(String name, String content) {
    return file(name, () -> stream(content));
  }

  /** A file with a name of its own and its content in memory. */
  public Multipart file(String name, String fileName, String content) {
    add(
        "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv"
            .formatted(name, fileName),
        () -> stream(content));
    return this;
  }

  /** A file of this machine. */
  public Multipart file(String name, Path file) {
    return file(
        name,
        () -> {
          try {
            return Files.newInputStream(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A file that is made while it is sent. */
  public Multipart file(String name, Supplier<InputStream> content) {
    add(
        "Content-Disposition: form-data; name=\"%s\"; filename=\"../%s\"\r\nContent-Type: text/csv"
            .formatted(name, name),
        content);
    return this;
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** Everything, without its length. */
  public BodyPublisher body() {
    List<Supplier<InputStream>> all = new ArrayList<>(parts);
    all.add(() -> stream("--" + boundary + "--\r\n"));
    return BodyPublishers.ofInputStream(
        () ->
            new java.io.SequenceInputStream(
                Collections.enumeration(all.stream().map(Supplier::get).toList())));
  }

  private void add(String headers, Supplier<InputStream> content) {
    parts.add(() -> stream("--" + boundary + "\r\n" + headers + "\r\n\r\n"));
    parts.add(content);
    parts.add(() -> stream("\r\n"));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
