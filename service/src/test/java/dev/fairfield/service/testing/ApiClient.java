package dev.fairfield.service.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Talks to the service over HTTP, with an API key or without. */
public final class ApiClient {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String root;
  private final String secret;

  /**
   * @param secret an API key; null for none
   */
  public ApiClient(String root, String secret) {
    this.root = root;
    this.secret = secret;
  }

  /** An answer, with its body as text. */
  public record Answer(int status, HttpResponse<String> response) {

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("Not JSON: " + response.body(), e);
      }
    }

    /** A header's first value; empty when absent. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String contentType() {
      return header("Content-Type");
    }

    /** The pointers of the values that were refused. */
    public List<String> pointers() {
      return json().path("errors").findValuesAsText("pointer");
    }

    /** The kind of problem, without the part that all share. */
    public String problemCode() {
      return json().path("type").asText().replace("urn:fairfield:problem:", "");
    }
  }

  public Answer get(String path, String... headers) {
    return send(request("GET", path, BodyPublishers.noBody(), headers));
  }

  /** POST with a key of its own, so that it is done. */
  public Answer post(String path, String json, String... headers) {
    return send(
        request("POST", path, BodyPublishers.ofString(json), headers)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** Any request with a JSON body, and no other headers than those given. */
  public Answer send(String method, String path, String json, String... headers) {
    return send(
        request(method, path, BodyPublishers.ofString(json), headers)
            .header("Content-Type", "application/json"));
  }

  /** Any request as it is given. */
  public Answer sendBody(String method, String path, BodyPublisher body, String... headers) {
    return send(request(method, path, body, headers));
  }

  /** DELETE of a thing in the state that was read. */
  public Answer delete(String path, String... headers) {
    return send(request("DELETE", path, BodyPublishers.noBody(), headers));
  }

  /** A request to finish elsewhere, with this caller's key. */
  public HttpRequest.Builder request(
      String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE).method(method, body);
    if (secret != null) {
      request.header("Authorization", "Bearer " + secret);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    }
  }
}
