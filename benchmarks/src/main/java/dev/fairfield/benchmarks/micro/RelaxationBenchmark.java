package dev.fairfield.benchmarks.micro;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.PlanRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds from a priced book to its certified bound, on the sample book and 40 reps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RelaxationBenchmark {

  private static final int SAMPLE_ACCOUNTS = 5_000;

  /** Accounts of the book; 500 are every tenth of the sample book's. */
  @Param({"500", "5000"})
  public int accounts;

  private PricedModel model;

  /** Reads and prices the book once. */
  @Setup(Level.Trial)
  public void priceBook() {
    var book = BookCut.everyNthAccount(BenchmarkBook.shipped(), SAMPLE_ACCOUNTS / accounts);
    model = PricedBook.of(book, PlanRequest.DEFAULT).model();
  }

  /** All stages of the relaxation. */
  @Benchmark
  public Relaxation.Result relax() {
    return new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});
  }
}
