package dev.fairfield.service.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Name and role of whoever owns a token of an OpenID Connect provider. */
final class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

  private static final int LONGEST_NAME = 100;

  private final SecuritySettings.Oidc settings;

  TokenRoles(SecuritySettings.Oidc settings) {
    this.settings = settings;
  }

  /** A token without a role of ours is known and may do nothing. */
  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    List<SimpleGrantedAuthority> roles =
        texts(claim(token.getClaims()))
            .flatMap(this::role)
            .sorted()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    String name = String.valueOf(token.getClaims().getOrDefault(settings.nameClaim(), "unknown"));
    return new JwtAuthenticationToken(
        token, roles, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
  }

  private Object claim(Map<String, Object> claims) {
    Object found = claims;
    for (String step : settings.roleClaim().split("\\.")) {
      found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
    }
    return found;
  }

  private static Stream<String> texts(Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().map(String::valueOf);
    }
    return claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.empty();
  }

  private Stream<Role> role(String text) {
    if (!text.startsWith(settings.rolePrefix())) {
      return Stream.empty();
    }
    String name = text.substring(settings.rolePrefix().length()).toUpperCase(Locale.ROOT);
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name));
  }
}
