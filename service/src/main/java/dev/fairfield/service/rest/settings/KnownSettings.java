package dev.fairfield.service.rest.settings;

import dev.fairfield.service.rest.settings.SettingsController.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the features, read from the records that hold them: none can be forgotten here.
 */
@Component
class KnownSettings {

  private static final String PREFIX = "fairfield.";
  private static final String MEANINGS = "settings.properties";

  private final ApplicationContext context;
  private final Properties meanings;

  KnownSettings(ApplicationContext context) {
    this.context = context;
    this.meanings = meanings();
  }

  /** By name. */
  List<Setting> list() {
    List<Setting> settings = new ArrayList<>();
    for (ConfigurationPropertiesBean bean : ConfigurationPropertiesBean.getAll(context).values()) {
      String prefix = bean.getAnnotation().prefix();
      if (prefix.isEmpty()) {
        prefix = bean.getAnnotation().value();
      }
      if (prefix.startsWith(PREFIX)) {
        add(prefix, bean.getInstance(), settings);
      }
    }
    settings.sort(Comparator.comparing(Setting::name));
    return settings;
  }

  private void add(String prefix, Object holder, List<Setting> settings) {
    for (RecordComponent component : holder.getClass().getRecordComponents()) {
      String name = prefix + "." + dashed(component.getName());
      ReflectionUtils.makeAccessible(component.getAccessor());
      Object value = ReflectionUtils.invokeMethod(component.getAccessor(), holder);
      if (value instanceof Record group) {
        add(name, group, settings);
      } else {
        settings.add(
            new Setting(name, text(value), isConfigured(name), meanings.getProperty(name, "")));
      }
    }
  }

  private boolean isConfigured(String name) {
    return Binder.get(context.getEnvironment())
        .bind(ConfigurationPropertyName.of(name), Bindable.of(String.class))
        .isBound();
  }

  /** {@code deadLetters} as {@code dead-letters}. */
  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(KnownSettings::text).orElse(null);
    }
    if (value instanceof Duration duration) {
      return durationText(duration);
    }
    if (value instanceof DataSize size) {
      return sizeText(size);
    }
    return value == null ? null : value.toString();
  }

  private static String durationText(Duration duration) {
    if (duration.toMillisPart() > 0) {
      return DurationStyle.SIMPLE.print(duration, ChronoUnit.MILLIS);
    }
    if (duration.toDays() > 0 && duration.equals(Duration.ofDays(duration.toDays()))) {
      return duration.toDays() + "d";
    }
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  private static String sizeText(DataSize size) {
    long megabytes = size.toMegabytes();
    return size.equals(DataSize.ofMegabytes(megabytes)) ? megabytes + "MB" : size.toString();
  }

  private static Properties meanings() {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new EncodedResource(
              new ClassPathResource(MEANINGS, KnownSettings.class), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(MEANINGS + " cannot be read.", e);
    }
  }
}
