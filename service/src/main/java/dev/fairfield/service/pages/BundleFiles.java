package dev.fairfield.service.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Bundles as files that are served like all others. */
final class BundleFiles implements ResourceResolver {

  private final PageBundles bundles;
  private final Map<String, Bundle> bundleByPath = new ConcurrentHashMap<>();

  BundleFiles(PageBundles bundles) {
    this.bundles = bundles;
  }

  @Override
  public Resource resolveResource(
      HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    return bundleByPath.computeIfAbsent(
        path, missing -> bundles.find(path).map(text -> new Bundle(path, text)).orElse(null));
  }

  @Override
  public String resolveUrlPath(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return path;
  }

  /** A bundle's text; its name tells its type. */
  private static final class Bundle extends ByteArrayResource {

    private final String path;

    Bundle(String path, String text) {
      super(text.getBytes(StandardCharsets.UTF_8), path);
      this.path = path;
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
