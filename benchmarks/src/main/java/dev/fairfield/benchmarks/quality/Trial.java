package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import java.time.Duration;

/** One method on one book: what is measured. */
record Trial(BenchmarkBook book, PlanningMethod method, Duration timeLimit, long seed) {}
