package dev.fairfield.service.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.service.security.ForAdmins;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A feature that does nothing but follow the conventions, to test them on. */
@TestComponent
@RestController
@Hidden
@RequestMapping("/v1/samples")
public class SampleController {

  private final OnceOnly onceOnly;
  private final AtomicInteger made = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch reached = new CountDownLatch(1);

  SampleController(OnceOnly onceOnly) {
    this.onceOnly = onceOnly;
  }

  /** A request body with a value of each kind. */
  public record Sample(
      @NotBlank @Size(max = 20) String name,
      int number,
      double amount,
      Colour colour,
      boolean flag,
      Instant at,
      @Valid @Size(max = 3) List<Part> parts,
      Map<String, String> labels,
      JsonNode settings) {}

  public record Part(@Min(1) int size, String text) {}

  public enum Colour {
    RED,
    BLUE
  }

  public record Made(String id, double amount) {}

  /** How often work was done. */
  public int made() {
    return made.get();
  }

  /**
   * Lets work go on only when the gate is opened.
   *
   * @return opens when work has come to the gate
   */
  public CountDownLatch hold(CountDownLatch closed) {
    reached = new CountDownLatch(1);
    gate = closed;
    return reached;
  }

  @ForViewers
  @PostMapping("/echo")
  Sample echo(@Valid @RequestBody Sample sample) {
    return sample;
  }

  @ForPlanners
  @PostMapping
  ResponseEntity<Made> make(HttpServletRequest request, @Valid @RequestBody Sample sample) {
    return onceOnly.once(
        request,
        sample,
        () -> {
          await();
          made.incrementAndGet();
          if ("fails".equals(sample.name())) {
            throw new IllegalStateException("The sample failed, as it was told to.");
          }
          var answer = new Made(UUID.randomUUID().toString(), 1.10e10);
          return ResponseEntity.created(URI.create("/v1/samples/" + answer.id())).body(answer);
        });
  }

  @ForViewers
  @GetMapping("/{id}")
  ResponseEntity<Made> get(@PathVariable UUID id) {
    return EntityTag.ok(7, new Made(id.toString(), 3));
  }

  @ForPlanners
  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(HttpServletRequest request, @PathVariable UUID id) {
    EntityTag.require(request, 7);
    return ResponseEntity.noContent().build();
  }

  @ForViewers
  @GetMapping
  List<Integer> list(
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) Colour colour) {
    return List.of(limit);
  }

  @ForAdmins
  @GetMapping("/broken/{how}")
  void breakDown(@PathVariable String how) {
    switch (how) {
      case "input" ->
          throw new InvalidInputException(
              List.of(
                  problem("accounts.csv", 12, "potential_usd"),
                  problem("request", 0, "prices.balance.shares[1]")));
      case "missing" -> throw ApiProblem.notFound("sample", "17");
      default -> throw new IllegalStateException("Inner secret of " + getClass());
    }
  }

  private static Problem problem(String file, long line, String column) {
    return new Problem(
        file, line, column, "-4", "0 or more", Severity.ERROR, column + " must not be negative.");
  }

  private void await() {
    try {
      reached.countDown();
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at the gate.", e);
    }
  }
}
