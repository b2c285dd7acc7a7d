package dev.fairfield.service.rest.books;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A book as JSON. */
@Schema(description = "A book with all its accounts and reps.")
record NewBook(
    @NotBlank @Size(max = NewBook.LONGEST_NAME) String name,
    @NotEmpty List<AccountDto> accounts,
    @NotEmpty List<RepDto> reps) {

  static final int LONGEST_NAME = 200;
}
