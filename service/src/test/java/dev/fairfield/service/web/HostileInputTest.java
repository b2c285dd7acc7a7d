package dev.fairfield.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HostileInputTest {

  private static final String GOOD =
      "{\"name\":\"north\",\"number\":3,\"amount\":2.5,\"colour\":\"RED\",\"flag\":true,"
          + "\"at\":\"2027-01-31T00:00:00Z\",\"parts\":[{\"size\":2,\"text\":\"a\"}],"
          + "\"labels\":{\"k\":\"v\"},\"settings\":{\"deep\":[1,2]}}";

  @Autowired private TestCallers callers;

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("malformed", "{\"name\":", 400, "malformed-json", "/name"),
        arguments("empty", "", 400, "unreadable-body", ""),
        arguments("blank", "  ", 400, "wrong-value", ""),
        arguments("null", "null", 400, "unreadable-body", ""),
        arguments("list for object", "[]", 400, "wrong-value", ""),
        arguments("text for object", "\"\"", 400, "wrong-value", ""),
        arguments(
            "unknown field",
            with("\"name\":", "\"nam\":1,\"name\":"),
            400,
            "unknown-field",
            "/nam"),
        arguments(
            "deep unknown field",
            with("\"size\":", "\"sice\":1,\"size\":"),
            400,
            "unknown-field",
            "/parts/0/sice"),
        arguments(
            "duplicate key",
            with("\"name\":", "\"name\":\"x\",\"name\":"),
            400,
            "malformed-json",
            "/name"),
        arguments(
            "duplicate key in free settings",
            with("\"deep\":", "\"deep\":1,\"deep\":"),
            400,
            "malformed-json",
            "/settings/deep"),
        arguments("number for text", with("\"north\"", "17"), 400, "wrong-value", "/name"),
        arguments("flag for text", with("\"north\"", "true"), 400, "wrong-value", "/name"),
        arguments("object for text", with("\"north\"", "{}"), 400, "wrong-value", "/name"),
        arguments("text for whole number", with(":3", ":\"3\""), 400, "wrong-value", "/number"),
        arguments("text for number", with("2.5", "\"2.5\""), 400, "wrong-value", "/amount"),
        arguments("empty text for number", with("2.5", "\"\""), 400, "wrong-value", "/amount"),
        arguments("fraction for whole number", with(":3", ":3.7"), 400, "wrong-value", "/number"),
        arguments("beyond int", with(":3", ":2147483648"), 400, "wrong-value", "/number"),
        arguments("NaN", with("2.5", "NaN"), 400, "malformed-json", "/amount"),
        arguments("infinite", with("2.5", "1e999"), 400, "refused-text", "/amount"),
        arguments(
            "infinite in free settings",
            with("[1,2]", "[1,2e400]"),
            400,
            "refused-text",
            "/settings/deep/1"),
        arguments(
            "400 digits",
            with("[1,2]", "[" + "9".repeat(400) + "]"),
            400,
            "refused-text",
            "/settings/deep/0"),
        arguments("200,000 digits", with("2.5", "9".repeat(200_000)), 400, "too-complex", ""),
        arguments("missing primitive", with("\"amount\":2.5,", ""), 400, "wrong-value", "/amount"),
        arguments("null primitive", with("2.5", "null"), 400, "wrong-value", "/amount"),
        arguments(
            "null in list",
            with("[{\"size\":2,\"text\":\"a\"}]", "[null]"),
            400,
            "null-value",
            "/parts/0"),
        arguments("null in map", with("\"v\"", "null"), 400, "null-value", "/labels/k"),
        arguments("unknown constant", with("RED", "GREEN"), 400, "wrong-value", "/colour"),
        arguments("number for constant", with("\"RED\"", "0"), 400, "wrong-value", "/colour"),
        arguments("empty constant", with("RED", ""), 400, "wrong-value", "/colour"),
        arguments("number for flag", with("true", "1"), 400, "wrong-value", "/flag"),
        arguments("text for flag", with("true", "\"true\""), 400, "wrong-value", "/flag"),
        arguments(
            "number for time", with("\"2027-01-31T00:00:00Z\"", "1"), 400, "wrong-value", "/at"),
        arguments("no time", with("2027-01-31T00:00:00Z", "soon"), 400, "wrong-value", "/at"),
        arguments("trailing garbage", GOOD + "x", 400, "malformed-json", ""),
        arguments("trailing object", GOOD + "{}", 400, "wrong-value", ""),
        arguments("comment", "/* */" + GOOD, 400, "malformed-json", ""),
        arguments("single quotes", GOOD.replace('"', '\''), 400, "malformed-json", ""),
        arguments("NUL", with("north", "no\\u0000rth"), 400, "refused-text", "/name"),
        arguments("escape", with("north", "no\\u001brth"), 400, "refused-text", "/name"),
        arguments("C1 control", with("north", "no\\u0085rth"), 400, "refused-text", "/name"),
        arguments("high surrogate alone", with("north", "\\ud800"), 400, "refused-text", "/name"),
        arguments("low surrogate alone", with("north", "\\udc00"), 400, "refused-text", "/name"),
        arguments(
            "surrogate in a key", with("\"k\"", "\"\\ud800\""), 400, "malformed-json", "/labels"),
        arguments(
            "NUL in free settings",
            with("[1,2]", "[\"\\u0000\"]"),
            400,
            "refused-text",
            "/settings/deep/0"),
        arguments(
            "5,000 lists in lists",
            with("[1,2]", "[".repeat(5000) + "]".repeat(5000)),
            400,
            "too-complex",
            "/settings"),
        arguments("blank name", with("north", " "), 422, "invalid-content", "/name"),
        arguments("long name", with("north", "n".repeat(21)), 422, "invalid-content", "/name"),
        arguments(
            "part of no size",
            with("\"size\":2", "\"size\":0"),
            422,
            "invalid-content",
            "/parts/0/size"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void body_thatIsNotExact_isRefusedAtItsPlace(
      String name, String body, int status, String code, String pointer) {
    Answer answer = callers.as(Role.VIEWER).send("POST", "/v1/samples/echo", body);
    assertThat(answer.body()).doesNotContain("dev.fairfield", "java.", "jackson");
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problemCode() + " " + answer.pointers())
        .isEqualTo(code + " " + List.of(pointer));
  }

  @Test
  void body_thatIsExact_isReadAsItIs() {
    String unusual = with("north", "N\\u00f8rd \\ud83d\\ude00\\n\\u202e");
    Answer answer = callers.as(Role.VIEWER).send("POST", "/v1/samples/echo", unusual);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("name").asText()).isEqualTo("N\u00f8rd \ud83d\ude00\n\u202e");
  }

  @Test
  void body_gzipped_isRefused() {
    Answer answer =
        callers
            .as(Role.VIEWER)
            .sendBody(
                "POST",
                "/v1/samples/echo",
                BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}),
                "Content-Type",
                "application/json",
                "Content-Encoding",
                "gzip");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problemCode()).isEqualTo("malformed-json");
  }

  @Test
  void body_ofAnotherMediaType_is415() {
    Answer answer =
        callers
            .as(Role.VIEWER)
            .sendBody(
                "POST",
                "/v1/samples/echo",
                BodyPublishers.ofString("name: north"),
                "Content-Type",
                "text/plain");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void answer_inAnotherMediaType_is406AsAProblem() {
    Answer answer = callers.as(Role.VIEWER).get("/v1/samples", "Accept", "image/png");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  private static String with(String part, String other) {
    assertThat(GOOD).contains(part);
    return GOOD.replace(part, other);
  }
}
