package dev.fairfield.benchmarks.load;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Calls at a fixed rate, whether or not earlier ones have been answered: reads of a plan and of a
 * page of its assignments by turns, and now and then a what-if.
 */
final class LoadPhase {

  private static final Pattern ITEM =
      Pattern.compile("\"accountId\"\\s*:\\s*\"([^\"]+)\"(?:.*?)\"repId\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
  private static final int PAGES = 40;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final ServiceProcess service;
  private final String plan;
  private final List<String> pages;
  private final List<String> accounts;
  private final List<String> reps;
  private final SplittableRandom random;

  private LoadPhase(
      ServiceProcess service,
      String plan,
      List<String> pages,
      List<String> accounts,
      List<String> reps,
      long seed) {
    this.service = service;
    this.plan = plan;
    this.pages = pages;
    this.accounts = accounts;
    this.reps = reps;
    this.random = new SplittableRandom(seed);
  }

  /** Calls about one plan that has a result. */
  static LoadPhase of(ServiceProcess service, String planId, long seed) {
    String plan = "/v1/plans/" + planId;
    var pages = new ArrayList<String>();
    var accounts = new ArrayList<String>();
    var reps = new TreeSet<String>();
    String page = plan + "/assignments?limit=50";
    for (int i = 0; i < PAGES; i++) {
      pages.add(page);
      String body = service.get(page);
      ITEM.matcher(body)
          .results()
          .forEach(
              item -> {
                accounts.add(item.group(1));
                reps.add(item.group(2));
              });
      page = plan + "/assignments?limit=50&after=" + ServiceProcess.first(NEXT, body, "page");
    }
    return new LoadPhase(service, plan, pages, accounts, List.copyOf(reps), seed);
  }

  /** What the calls of a phase took. */
  record Result(Latencies plans, Latencies pages, Latencies whatIfs) {

    /** Lines of a Markdown table. */
    String rows(String phase) {
      return row(phase, "plan", plans)
          + row(phase, "page of 50 assignments", pages)
          + row(phase, "what-if of one account", whatIfs);
    }

    private static String row(String phase, String call, Latencies took) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %,d | %d | %.1f | %.1f | %.1f |%n",
          phase,
          call,
          took.count(),
          took.failed(),
          took.quantileMillis(0.5),
          took.quantileMillis(0.99),
          took.quantileMillis(1));
    }
  }

  /**
   * Calls and waits for the last answer.
   *
   * @param readsPerSecond plans and pages together
   * @param whatIfsPerSecond beside them
   */
  Result run(int seconds, int readsPerSecond, int whatIfsPerSecond) {
    int reads = seconds * readsPerSecond;
    int whatIfs = seconds * whatIfsPerSecond;
    var result = new Result(new Latencies(reads), new Latencies(reads), new Latencies(whatIfs + 1));
    CompletableFuture<?>[] calls = new CompletableFuture<?>[reads + whatIfs];
    long begun = System.nanoTime();
    int asked = 0;
    for (int read = 0; read < reads; read++) {
      long due = begun + read * NANOS_PER_SECOND / readsPerSecond;
      await(due);
      boolean page = read % 2 == 1;
      String path = page ? pages.get(random.nextInt(pages.size())) : plan;
      calls[read] =
          send(service.request(path).build(), page ? result.pages() : result.plans(), due);
      if (whatIfsPerSecond > 0
          && (long) asked * readsPerSecond <= (long) read * whatIfsPerSecond
          && asked < whatIfs) {
        calls[reads + asked] = send(whatIf(), result.whatIfs(), due);
        asked++;
      }
    }
    for (; asked < whatIfs; asked++) {
      calls[reads + asked] = CompletableFuture.completedFuture(null);
    }
    CompletableFuture.allOf(calls).join();
    return result;
  }

  private HttpRequest whatIf() {
    String account = accounts.get(random.nextInt(accounts.size()));
    String rep = reps.get(random.nextInt(reps.size()));
    return service
        .request(plan + "/what-if")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"moves\":{\"%s\":\"%s\"}}".formatted(account, rep)))
        .build();
  }

  private CompletableFuture<?> send(HttpRequest request, Latencies times, long due) {
    return service
        .http()
        .sendAsync(request, BodyHandlers.ofByteArray())
        .handle(
            (answer, failure) -> {
              times.add(System.nanoTime() - due, failure == null && answer.statusCode() == 200);
              return null;
            });
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
