package dev.fairfield.service.rest.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.Multipart;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HostileUploadTest {

  private static final int MEGABYTE = 1 << 20;

  @Autowired private TestCallers callers;

  @Test
  void quote_openOver40Megabytes_isRefused() throws IOException {
    Answer answer = upload(zipped(SmallBook.ACCOUNT_HEADER + "A1,\"", "no end in sight\n", 40));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("accounts.csv:2");
    assertThat(answer.body()).contains("a quotation mark is left open").hasSizeLessThan(2_000);
  }

  @Test
  void zipBomb_isRefusedAtALimit() throws IOException {
    Answer blank = upload(zipped(SmallBook.ACCOUNT_HEADER, ",,,,,,,\n,,,,,,,\n", 20));
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.body()).contains("The file has more than 1,000,000 rows");
    Answer line = upload(zipped(SmallBook.ACCOUNT_HEADER, "no end in sight ", 40));
    assertThat(line.status()).isEqualTo(422);
    assertThat(line.body()).contains("Line 2 is longer than 16,777,216 bytes");
  }

  @Test
  void row_ofAMillionColumns_isRefused() throws IOException {
    Answer answer = upload(zipped("account_id,", "c,c,c,c,c,c,c,c,", 2));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("The row has thousands of columns; at most 200 are allowed")
        .hasSizeLessThan(2_000);
  }

  @Test
  void nullBytes_areRefused() {
    Answer answer =
        upload((SmallBook.ACCOUNTS + "A8,\0,1,1,1,,,,\n").getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("The file holds null bytes near line");
  }

  @Test
  void encodings_mixed_areReadWithAWarning() throws IOException {
    var mixed = new ByteArrayOutputStream();
    mixed.write(SmallBook.ACCOUNTS.getBytes(StandardCharsets.UTF_8));
    mixed.write("A8,Café,41,-87,5,0,,,\n".getBytes(StandardCharsets.UTF_8));
    mixed.write("A9,Château,41,-87,5,0,,,\n".getBytes(StandardCharsets.ISO_8859_1));
    Answer answer = upload(mixed.toByteArray());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("report").findValuesAsText("pointer"))
        .contains("accounts.csv:10");
    assertThat(viewerSees(answer, "?text=ch%C3%A2teau")).contains("\"Château\"");
    assertThat(viewerSees(answer, "?text=caf%C3%A9")).contains("\"Café\"");
  }

  private String viewerSees(Answer created, String query) {
    String path = created.header("Location") + "/accounts" + query;
    return callers.as(Role.VIEWER).get(path).body();
  }

  private Answer upload(byte[] accounts) {
    return SmallBook.upload(
        callers.as(Role.PLANNER),
        new Multipart()
            .field("name", "Hostile")
            .file("accounts", () -> new ByteArrayInputStream(accounts))
            .file("reps", SmallBook.REPS));
  }

  private static byte[] zipped(String beginning, String sixteenCharacters, int megabytes)
      throws IOException {
    byte[] block = sixteenCharacters.repeat(MEGABYTE / 16).getBytes(StandardCharsets.US_ASCII);
    var zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped, MEGABYTE)) {
      out.write(beginning.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    }
    return zipped.toByteArray();
  }
}
