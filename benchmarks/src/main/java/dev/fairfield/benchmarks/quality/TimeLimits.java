package dev.fairfield.benchmarks.quality;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Time limits as people type them: 10s or 2m. */
public final class TimeLimits implements ITypeConverter<Duration> {

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([sm])");

  @Override
  public Duration convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "\"%s\" is no time limit; give whole seconds or minutes, such as 10s or 2m."
              .formatted(text));
    }
    long count = Long.parseLong(matcher.group(1));
    return matcher.group(2).equals("m") ? Duration.ofMinutes(count) : Duration.ofSeconds(count);
  }
}
