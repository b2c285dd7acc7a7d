package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.OpportunityReader;
import dev.fairfield.scenarios.io.OpportunityReading;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.service.storage.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** Reads won and lost opportunities that a request brings, within bounds. */
public final class SentOpportunities {

  private static final String FILE = "opportunities.csv";
  private static final ReadLimits LIMITS = new ReadLimits(100_000_000, 100_000, 200, 4_096);

  private SentOpportunities() {}

  /** The opportunities with what reading them found. */
  public static OpportunityReading read(MultipartFile sent) throws IOException {
    try (var folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve(FILE);
      try (InputStream in = sent.getInputStream()) {
        Files.copy(in, file);
      }
      return OpportunityReader.read(file, LIMITS);
    }
  }
}
