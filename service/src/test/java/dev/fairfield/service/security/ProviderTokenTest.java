package dev.fairfield.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
    properties = {
      "fairfield.security.oidc.role-claim=realm_access.roles",
      "fairfield.limits.caller.requests-per-second=20",
      "fairfield.limits.caller.unfinished-jobs=2"
    })
@Import(ProviderTokenTest.Provider.class)
class ProviderTokenTest {

  private static final KeyPair PROVIDER = newPair();

  @Autowired private TestCallers callers;
  @Autowired private Clock clock;

  @TestConfiguration
  static class Provider {
    @Bean
    JwtDecoder tokens() {
      return NimbusJwtDecoder.withPublicKey((RSAPublicKey) PROVIDER.getPublic()).build();
    }
  }

  @Test
  void token_withARole_opensWhatTheRoleMay() throws JOSEException {
    Answer answer = ask(token(PROVIDER, Duration.ofHours(1), "other", "fairfield-analyst"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("name").asText()).isEqualTo("user-17");
    assertThat(answer.json().path("role").asText()).isEqualTo("ANALYST");
  }

  @Test
  void token_withoutARoleOfOurs_isKnownAndMayNothing() throws JOSEException {
    Answer answer = ask(token(PROVIDER, Duration.ofHours(1), "admin"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problemCode()).isEqualTo("forbidden");
  }

  @Test
  void token_expiredOrOfAnotherProvider_is401() throws JOSEException {
    Answer expired = ask(token(PROVIDER, Duration.ofHours(-1), "fairfield-admin"));
    Answer foreign = ask(token(newPair(), Duration.ofHours(1), "fairfield-admin"));
    assertThat(List.of(expired.status(), foreign.status())).containsOnly(401);
    assertThat(expired.contentType()).isEqualTo("application/problem+json");
    assertThat(ask("not-a-token").status()).isEqualTo(401);
  }

  @Test
  void key_besideAProvider_stillOpens() {
    assertThat(callers.as(Role.VIEWER).get("/v1/me").status()).isEqualTo(200);
  }

  @Test
  void requests_tooMany_are429ForThatCallerAlone() {
    var eager = callers.asNew(Role.VIEWER);
    Answer last = eager.get("/v1/me");
    for (int sent = 0; sent < 2_000 && last.status() == 200; sent++) {
      last = eager.get("/v1/me");
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.problemCode()).isEqualTo("too-many-requests");
    assertThat(last.header("Retry-After")).isEqualTo("1");
    assertThat(callers.asNew(Role.VIEWER).get("/v1/me").status()).isEqualTo(200);
  }

  private Answer ask(String token) {
    return callers.with(token).get("/v1/me");
  }

  private String token(KeyPair signer, Duration life, String... roles) throws JOSEException {
    var token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.RS256),
            new JWTClaimsSet.Builder()
                .subject("user-17")
                .expirationTime(Date.from(clock.instant().plus(life)))
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .build());
    token.sign(new RSASSASigner(signer.getPrivate()));
    return token.serialize();
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has RSA.", e);
    }
  }
}
