package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a settings file: JSON when its name ends in {@code .json}, else YAML (of which JSON is a
 * part). Refuses what could exhaust memory or hide a mistake: more than 10 MiB, aliases, duplicate
 * keys, deep nesting, several documents.
 */
public final class SettingsReader {

  /** Largest file read, in bytes. */
  public static final int MAX_BYTES = 10 << 20;

  /** Longest line of YAML, in characters: its parser takes quadratic time on endless lines. */
  private static final int MAX_YAML_LINE = 100_000;

  private static final String A_SETTINGS_FILE = "a YAML or JSON file in UTF-8 of at most 10 MiB";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .loaderOptions(options())
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .build();

  private SettingsReader() {}

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(SettingsTree.MAX_DEPTH);
    return options;
  }

  /**
   * Reads the settings of a file.
   *
   * @throws InvalidInputException when it cannot be read as settings; never another exception
   */
  public static SettingsDocument read(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    return readText(name, text(file, name));
  }

  /**
   * Reads settings that are already in memory.
   *
   * @param name what problems call them; JSON when it ends in {@code .json}
   * @throws InvalidInputException as for {@link #read(Path)}
   */
  public static SettingsDocument readText(String name, String text) {
    boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
    if (!json) {
      refuseEndlessLine(name, text);
    }
    return parse(name, text, json ? JSON : YAML);
  }

  private static void refuseEndlessLine(String name, String text) {
    int line = 1;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end;
      if (next - start > MAX_YAML_LINE) {
        throw SettingsDocument.refusal(
            name,
            line,
            "",
            "",
            "lines of at most 100,000 characters",
            "Line %d of the file %s has more than 100,000 characters; break it into lines."
                .formatted(line, name));
      }
      start = next + 1;
      line++;
    }
  }

  private static SettingsDocument parse(String name, String text, JsonFactory format) {
    try (JsonParser parser = format.createParser(text)) {
      return new SettingsTree(name, parser).read();
    } catch (JsonProcessingException e) {
      throw unreadable(name, e.getLocation(), e.getOriginalMessage());
    } catch (IOException | YAMLException | NumberFormatException e) {
      throw unreadable(name, null, e.getMessage());
    }
  }

  private static InvalidInputException unreadable(String name, JsonLocation at, String reason) {
    String why = reason == null ? "the text ends too early" : reason.lines().findFirst().orElse("");
    return SettingsDocument.refusal(
        name,
        at == null ? 0 : at.getLineNr(),
        "",
        "",
        A_SETTINGS_FILE,
        "The file %s is not well-formed%s: %s. Check indentation, colons and quotes there."
            .formatted(
                name,
                at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr(),
                why.strip()));
  }

  private static String text(Path file, String name) {
    byte[] bytes = bytes(file, name);
    if (bytes.length > MAX_BYTES) {
      throw SettingsDocument.refusal(
          name,
          0,
          "",
          "",
          A_SETTINGS_FILE,
          "The file %s is larger than 10 MiB; a settings file of at most 10 MiB is allowed."
              .formatted(name));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw SettingsDocument.refusal(
          name,
          0,
          "",
          "",
          A_SETTINGS_FILE,
          "The file %s is not text in UTF-8; save it as UTF-8.".formatted(name));
    }
  }

  private static byte[] bytes(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw SettingsDocument.refusal(
          name,
          0,
          "",
          "",
          A_SETTINGS_FILE,
          "The file %s does not exist; check its name and folder.".formatted(file));
    } catch (IOException e) {
      throw SettingsDocument.refusal(
          name,
          0,
          "",
          "",
          A_SETTINGS_FILE,
          "The file %s cannot be read; check that it is a file and may be read.".formatted(file));
    }
  }
}
