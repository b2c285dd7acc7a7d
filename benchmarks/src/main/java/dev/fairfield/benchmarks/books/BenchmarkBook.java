package dev.fairfield.benchmarks.books;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Book;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The books every method is run on. */
public enum BenchmarkBook {
  /** The book that ships with the product: 5,000 fictional companies, 40 reps. */
  SAMPLE("sample") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return Optional.of(shipped());
    }
  },

  /** 5,000 real hospitals and colleges, 40 reps; not part of the project. */
  HEALTH_EDUCATION("health-education") {
    @Override
    public Optional<Book> find(Path sharedData) {
      Path accounts = sharedData.resolve("local/health-education-5000-accounts.csv");
      Path reps = sharedData.resolve("local/health-education-40-reps.csv");
      return Files.isReadable(accounts) && Files.isReadable(reps)
          ? Optional.of(BookReader.of(BookPreset.HEALTH_EDUCATION).read(accounts, reps).getBook())
          : Optional.empty();
    }
  },

  /** 5,000 accounts at Census density, 40 reps; not part of the project. */
  SCALE_5K("scale-5k") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return scaled(sharedData, 5_000, 40);
    }
  },

  /** 50,000 accounts at Census density, 200 reps; not part of the project. */
  SCALE_50K("scale-50k") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return scaled(sharedData, 50_000, 200);
    }
  },

  /**
   * 500,000 accounts at Census density, in part copies nearby, 1,000 reps; not part of the project.
   */
  SCALE_500K("scale-500k") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return scaled(sharedData, 500_000, 1_000);
    }
  },

  /** The sample book's small team: 12 reps. */
  SAMPLE_ENTERPRISE("sample-enterprise") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return SAMPLE.find(sharedData).map(book -> BookCut.ofTeam(book, "Enterprise"));
    }
  },

  /** Every fifth unit of the sample book, capacities three quarters full. */
  SAMPLE_FIFTH("sample-fifth") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return SAMPLE
          .find(sharedData)
          .map(book -> BookCut.withFill(BookCut.everyNthUnit(book, 5, 0), 0.75));
    }
  },

  /** The small team of the real book: 12 reps. */
  HEALTH_EDUCATION_ENTERPRISE("health-education-enterprise") {
    @Override
    public Optional<Book> find(Path sharedData) {
      return HEALTH_EDUCATION.find(sharedData).map(book -> BookCut.ofTeam(book, "Enterprise"));
    }
  };

  private static final long SCALE_SEED = 1;

  /** Where data lies that is not part of the project, seen from the project's folder. */
  public static final String DEFAULT_SHARED_DATA = "../shared/data";

  private static final String SHIPPED = "/dev/fairfield/scenarios/data/north-america-40/";

  private final String label;

  BenchmarkBook(String label) {
    this.label = label;
  }

  /**
   * Reads the book; empty when its files are absent.
   *
   * @param sharedData folder of the data that is not part of the project
   */
  public abstract Optional<Book> find(Path sharedData);

  /** The name on the command line and in tables. */
  public String label() {
    return label;
  }

  /**
   * @throws IllegalArgumentException when there is none; the message lists the valid names
   */
  public static BenchmarkBook getByLabel(String label) {
    return Stream.of(values())
        .filter(book -> book.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The book \"%s\" is unknown; choose from %s."
                        .formatted(
                            label,
                            String.join(
                                ", ", Stream.of(values()).map(BenchmarkBook::label).toList()))));
  }

  private static Optional<Book> scaled(Path sharedData, int accounts, int reps) {
    Path places = sharedData.resolve("local/scale_accounts_zbp_200k.csv.gz");
    Path anyReps = sharedData.resolve("shippable/reps-40.csv");
    if (!Files.isReadable(places) || !Files.isReadable(anyReps)) {
      return Optional.empty();
    }
    try {
      Path folder = Files.createTempDirectory("fairfield-scale-book");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(places))) {
        Files.copy(in, folder.resolve("accounts.csv"));
        Book read =
            BookReader.of(BookPreset.ZBP).read(folder.resolve("accounts.csv"), anyReps).getBook();
        return Optional.of(ScaleBook.of(read.accounts(), accounts, reps, SCALE_SEED));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The book of 200,000 accounts cannot be read.", e);
    }
  }

  /** The sample book, read from the class path. */
  public static Book shipped() {
    try {
      Path folder = Files.createTempDirectory("fairfield-sample-book");
      try {
        return BookReader.of(BookPreset.FAIRFIELD)
            .read(copy("accounts.csv", folder), copy("reps.csv", folder))
            .getBook();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample book cannot be read.", e);
    }
  }

  private static Path copy(String file, Path folder) throws IOException {
    try (InputStream in = Book.class.getResourceAsStream(SHIPPED + file)) {
      Path target = folder.resolve(file);
      Files.copy(in, target);
      return target;
    }
  }

  private static void delete(Path folder) throws IOException {
    for (String file : List.of("accounts.csv", "reps.csv")) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.delete(folder);
  }
}
