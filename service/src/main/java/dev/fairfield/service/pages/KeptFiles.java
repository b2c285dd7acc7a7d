package dev.fairfield.service.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Keeps the files of the pages in memory as they are sent, about three megabytes in all: neither
 * reading nor compressing them waits for a visitor.
 */
final class KeptFiles implements ResourceResolver {

  private final Map<String, KeptFile> plainByName = new ConcurrentHashMap<>();
  private final Map<String, KeptFile> compressedByName = new ConcurrentHashMap<>();

  @Override
  public Resource resolveResource(
      HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Resource found = chain.resolveResource(request, path, locations);
    return found == null ? null : kept(found, takesGzip(request));
  }

  @Override
  public String resolveUrlPath(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return chain.resolveUrlPath(path, locations);
  }

  private KeptFile kept(Resource file, boolean compressed) {
    return (compressed ? compressedByName : plainByName)
        .computeIfAbsent(file.getDescription(), name -> read(file, compressed));
  }

  private static KeptFile read(Resource file, boolean compressed) {
    try {
      return compressed ? KeptFile.compressed(file) : KeptFile.plain(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip");
  }
}
