package dev.fairfield.service.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where browsers find the files of the pages. Their address holds a digest of them all, so that a
 * browser may keep them for ever and never mixes files of two versions.
 */
@Component
class PageFiles {

  /** Folder of the files on the class path. */
  static final String LOCATION = "classpath:/pages/";

  /** Address under which the files may change; for those who cannot know the digest. */
  static final String LATEST = "/assets/latest/";

  private static final String ROOT = "/assets/";
  private static final int DIGEST_BYTES = 8;

  private final String address;

  PageFiles() {
    this.address = ROOT + digest() + "/";
  }

  /** The folder's address, ending with a slash. */
  String address() {
    return address;
  }

  private static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(PageLibraries.versions().getBytes(StandardCharsets.UTF_8));
      digest.update(PageBundles.FORM.getBytes(StandardCharsets.UTF_8));
      for (var file : files().entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        try (InputStream in = file.getValue().getInputStream()) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of the pages cannot be read.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** All files by their path within the folder. */
  private static TreeMap<String, Resource> files() throws IOException {
    var files = new TreeMap<String, Resource>();
    String marker = "/pages/";
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(LOCATION + "**")) {
      if (file.isReadable() && file.getFilename() != null && !file.getFilename().isEmpty()) {
        String path = file.getURL().toString();
        files.put(path.substring(path.lastIndexOf(marker) + marker.length()), file);
      }
    }
    return files;
  }
}
