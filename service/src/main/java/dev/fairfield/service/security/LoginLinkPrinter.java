package dev.fairfield.service.security;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the service how to get in. */
@Component
class LoginLinkPrinter {

  private final LoginLinks links;
  private final SecuritySettings settings;
  private final ServerProperties server;
  private final ServletWebServerApplicationContext context;

  LoginLinkPrinter(
      LoginLinks links,
      SecuritySettings settings,
      ServerProperties server,
      ServletWebServerApplicationContext context) {
    this.links = links;
    this.settings = settings;
    this.server = server;
    this.context = context;
  }

  /** On the console alone: a log may be read by others and kept for years. */
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (settings.loginLink()) {
      String secret = links.create(Role.ADMIN, settings.loginLinkValid());
      System.out.printf(
          "%nFairfield is ready at %s%nLog in within %d minutes, once: %s/login?link=%s%n%n",
          address(), settings.loginLinkValid().toMinutes(), address(), secret);
    }
  }

  private String address() {
    if (settings.publicAddress() != null) {
      return settings.publicAddress().toString().replaceAll("/+$", "");
    }
    boolean secure = server.getSsl() != null && server.getSsl().isEnabled();
    InetAddress address = server.getAddress();
    String host =
        address == null || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
    return "%s://%s:%d"
        .formatted(secure ? "https" : "http", host, context.getWebServer().getPort());
  }
}
