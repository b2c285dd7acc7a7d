package dev.fairfield.service.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs get in.
 *
 * @param loginLink whether a link that logs in as admin, once, is printed at the start
 * @param loginLinkValid how long that link may be used
 * @param publicAddress under which browsers reach the service; by default the address and port it
 *     listens on
 * @param oidc tokens of an OpenID Connect provider, where one is configured by {@code
 *     spring.security.oauth2.resourceserver.jwt.*}
 */
@ConfigurationProperties("fairfield.security")
record SecuritySettings(
    @DefaultValue("true") boolean loginLink,
    @DefaultValue("15m") Duration loginLinkValid,
    URI publicAddress,
    @DefaultValue Oidc oidc) {

  /**
   * What a token says of its owner.
   *
   * @param roleClaim a text or a list of texts; a dot goes into an object, {@code
   *     realm_access.roles}
   * @param rolePrefix before the role's name in that claim; values without it are ignored
   * @param nameClaim for audit trails and {@code createdBy}; must name one person for ever
   */
  record Oidc(
      @DefaultValue("roles") String roleClaim,
      @DefaultValue("fairfield-") String rolePrefix,
      @DefaultValue("sub") String nameClaim) {}
}
