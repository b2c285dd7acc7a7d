package dev.fairfield.jobnode;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.testing.JobsApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node in a process of its own. It is told what to do line by line ({@code submit <id> <kind>
 * <what>}, {@code stop <id>}, {@code outcomes} to make the table of results) and answers each line,
 * once it is committed, by the same words after {@code DONE}.
 */
public final class NodeMain {

  private final Jobs jobs;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  private NodeMain(Jobs jobs, TransactionTemplate transactions, JdbcClient jdbc) {
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * @param arguments settings as {@code key=value}
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      settings.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    ConfigurableApplicationContext context =
        JobsApplication.start(settings, new StepJob(), new PartJob(), new Part());
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    say("READY %d".formatted(ProcessHandle.current().pid()));
    new NodeMain(context.getBean(Jobs.class), context.getBean(TransactionTemplate.class), jdbc)
        .listen();
    Runtime.getRuntime().exit(0);
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private void listen() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      obey(line.split(" "));
      say("DONE " + line);
    }
  }

  private void obey(String[] words) {
    transactions.executeWithoutResult(
        status -> {
          switch (words[0]) {
            case "submit" ->
                jobs.submit(words[1], JobKind.valueOf(words[2]), words[3], Optional.empty());
            case "stop" -> jobs.requestStop(words[1]);
            case "outcomes" -> jdbc.sql(Watch.OUTCOMES).update();
            default -> throw new IllegalArgumentException(words[0]);
          }
        });
  }

  /** Numbers of what a job is to do, which tests give in place of who submitted it. */
  static int[] numbers(Job job) {
    String[] words = job.createdBy().split(":");
    int[] numbers = new int[words.length - 1];
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = Integer.parseInt(words[index + 1]);
    }
    return numbers;
  }
}
