package dev.fairfield.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process and a folder of its own, with a key to call it. */
final class ServiceProcess implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("(http://\\S+)/login\\?link=(\\S+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("\"secret\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern HEAP_USED =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*?} (\\S+)$");

  private final Process process;
  private final String root;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServiceProcess(Process process, String root, String key) {
    this.process = process;
    this.root = root;
    this.key = key;
  }

  /**
   * Starts it on a free port and returns once it is ready.
   *
   * @param jar the product
   * @param options of its Java
   * @param data folder of its database
   */
  static ServiceProcess start(Path jar, List<String> options, Path data)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString(), "serve", "--data", data.toString()));
    command.addAll(List.of("--port", Integer.toString(freePort())));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader();
    var said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher link = LINK.matcher(line);
      if (link.find()) {
        var reader = new Thread(() -> readOn(lines), "output");
        reader.setDaemon(true);
        reader.start();
        return new ServiceProcess(process, link.group(1), makeKey(link.group(1), link.group(2)));
      }
    }
    throw new IllegalStateException("The service did not start:%n%s".formatted(said));
  }

  /** Else the service would wait for somebody to read what it says. */
  private static void readOn(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // Nobody needs it.
      }
    } catch (IOException e) {
      // It was ended.
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Logs in as a browser does and makes a key. */
  private static String makeKey(String root, String link) throws IOException, InterruptedException {
    var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    HttpClient browser =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    String page =
        browser
            .send(
                HttpRequest.newBuilder(URI.create(root + "/login?link=" + link)).build(),
                BodyHandlers.ofString())
            .body();
    String form =
        "link=%s&_csrf=%s".formatted(encode(link), encode(first(TOKEN, page, "login page")));
    browser.send(
        HttpRequest.newBuilder(URI.create(root + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
    browser.send(
        HttpRequest.newBuilder(URI.create(root + "/v1/books")).build(), BodyHandlers.discarding());
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    String answer =
        browser
            .send(
                HttpRequest.newBuilder(URI.create(root + "/v1/keys"))
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(
                        BodyPublishers.ofString(
                            "{\"name\":\"load\",\"role\":\"ADMIN\",\"validDays\":2}"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    return first(SECRET, answer, "answer to a new key");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * The first group where a pattern first matches.
   *
   * @param where what the text is, for the message
   */
  static String first(Pattern pattern, String text, String where) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("The %s is not as expected:%n%s".formatted(where, text));
    }
    return found.group(1);
  }

  /** A request with the key; to be completed with method and body. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + key);
  }

  HttpClient http() {
    return http;
  }

  /** Body of a GET. */
  String get(String path) {
    return body(request(path).build());
  }

  /** Body of the answer to JSON that is posted. */
  String post(String path, String json) {
    return body(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private String body(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(
            "%s %s: %s".formatted(request.method(), request.uri(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    }
  }

  /** MiB of heap in use after a full collection. */
  double liveHeapMebibytes() throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(process.pid()),
            "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return HEAP_USED
            .matcher(get("/actuator/prometheus"))
            .results()
            .mapToDouble(used -> Double.parseDouble(used.group(1)))
            .sum()
        / (1024 * 1024);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
