package dev.fairfield.service.rest.books;

import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Problems of the fields of a JSON body: the first are kept, the others counted. */
final class FieldProblems {

  private final List<FieldProblem> listed = new ArrayList<>();
  private int total;

  void add(String pointer, String code, String message) {
    total++;
    if (listed.size() < BookReports.MOST_PROBLEMS) {
      listed.add(new FieldProblem(pointer, code, message));
    }
  }

  List<FieldProblem> listed() {
    return listed;
  }

  int total() {
    return total;
  }
}
