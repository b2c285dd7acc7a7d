package dev.fairfield.service.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a plan was computed on.
 *
 * @param cpu model of the processor, or its architecture where the system does not tell
 * @param maxHeapBytes most memory the Java heap may take
 */
public record Machine(String cpu, int cores, long maxHeapBytes, String os, String jdk) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  public static Machine present() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        cpuModel(),
        runtime.availableProcessors(),
        runtime.maxMemory(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
  }

  private static String cpuModel() {
    if (Files.isReadable(CPU_INFO)) {
      try (var lines = Files.lines(CPU_INFO)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      } catch (IOException e) {
        return System.getProperty("os.arch");
      }
    }
    return System.getProperty("os.arch");
  }
}
