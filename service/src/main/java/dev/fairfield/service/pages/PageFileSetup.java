package dev.fairfield.service.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files of the pages and their libraries. */
@Configuration(proxyBeanMethods = false)
class PageFileSetup implements WebMvcConfigurer {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePublic();

  private static final KeptFiles KEPT = new KeptFiles();

  private final PageFiles files;
  private final PageBundles bundles;

  PageFileSetup(PageFiles files, PageBundles bundles) {
    this.files = files;
    this.bundles = bundles;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, files.address(), PageFiles.LOCATION, FOR_EVER);
    serve(registry, PageFiles.LATEST, PageFiles.LOCATION, ASK_EACH_TIME);
    PageLibraries.locations()
        .forEach(
            (name, location) ->
                serve(registry, files.address() + "lib/" + name + "/", location, FOR_EVER));
    serve(registry, files.address() + PageBundles.FOLDER, PageFiles.LOCATION, FOR_EVER)
        .addResolver(new BundleFiles(bundles));
  }

  private static ResourceChainRegistration serve(
      ResourceHandlerRegistry registry, String address, String location, CacheControl caching) {
    return registry
        .addResourceHandler(address + "**")
        .addResourceLocations(location)
        .setCacheControl(caching)
        .setUseLastModified(false)
        .setEtagGenerator(file -> file instanceof KeptFile kept ? kept.tag() : null)
        .resourceChain(false)
        .addResolver(KEPT);
  }
}
