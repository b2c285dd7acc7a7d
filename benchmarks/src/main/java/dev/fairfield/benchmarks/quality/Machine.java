package dev.fairfield.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a measurement ran on.
 *
 * @param cpu model of the processor, or its architecture where the system does not tell
 * @param memoryMebibytes of the whole machine; 0 where the system does not tell
 */
public record Machine(String cpu, int cores, long memoryMebibytes, String os, String jdk) {

  /** The machine this runs on. */
  public static Machine present() {
    return new Machine(
        find("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(find("/proc/meminfo", "MemTotal", "0 kB").replace(" kB", "")) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
  }

  private static String find(String file, String key, String otherwise) {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      return otherwise;
    }
    try (var lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }

  /** One line for people. */
  public String sentence() {
    return "Machine: %s, %d cores, %s memory; %s; %s."
        .formatted(
            cpu,
            cores,
            memoryMebibytes == 0 ? "unknown" : "%,d MiB".formatted(memoryMebibytes),
            os,
            jdk);
  }
}
