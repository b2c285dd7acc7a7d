package dev.fairfield.benchmarks.mip;

import com.google.ortools.Loader;
import java.util.Optional;

/** The native libraries of OR-Tools. */
final class OrTools {

  private OrTools() {}

  static Optional<String> findObstacle() {
    try {
      Loader.loadNativeLibraries();
      return Optional.empty();
    } catch (UnsatisfiedLinkError | RuntimeException failure) {
      return Optional.of(
          "OR-Tools has no native library for %s %s: %s"
              .formatted(
                  System.getProperty("os.name"),
                  System.getProperty("os.arch"),
                  failure.getMessage()));
    }
  }
}
