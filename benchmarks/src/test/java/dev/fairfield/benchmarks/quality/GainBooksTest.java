package dev.fairfield.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.solver.request.PlanRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GainBooksTest {

  private static final Path NOWHERE = Path.of("no-such-folder");

  @Test
  void list_withoutSharedData_holdsTwentyBooksThatPassTheChecks() {
    List<GainBook> books = new GainBooks(NOWHERE).list();

    assertThat(books).hasSize(20).extracting(GainBook::name).doesNotHaveDuplicates();
    assertThat(books).allSatisfy(book -> assertThat(book.priced().units()).isNotEmpty());
  }

  @Test
  void priced_moreWorkThanCapacity_namesTheBook() {
    var book = BookCut.withFill(BookCut.everyNthUnit(BenchmarkBook.shipped(), 10, 0), 1.2);

    assertThatThrownBy(() -> new GainBook("overfull", book, PlanRequest.DEFAULT).priced())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The book \"overfull\" ");
  }
}
