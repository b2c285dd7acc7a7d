package dev.fairfield.service.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in, and how. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration implements WebMvcConfigurer {

  private static final String PAGE_FILES = "/assets/**";

  private static final String[] OPEN_TO_ALL = {
    "/login", "/login.css", "/error", "/actuator/health", "/actuator/health/**"
  };

  @Bean
  static RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role(Role.ADMIN.name())
        .implies(Role.PLANNER.name())
        .role(Role.PLANNER.name())
        .implies(Role.ANALYST.name())
        .role(Role.ANALYST.name())
        .implies(Role.VIEWER.name())
        .build();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RoleInterceptor());
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  /** Files of the pages are no secret and the same for all: no session is looked up for them. */
  @Bean
  @Order(1)
  SecurityFilterChain filesForAll(HttpSecurity http) throws Exception {
    return http.securityMatcher(PAGE_FILES)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.disable())
        .securityContext(context -> context.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(SecurityConfiguration::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain filters(
      HttpSecurity http,
      ApiKeys keys,
      CallerLimits limits,
      SecuritySettings settings,
      CsrfTokenRepository csrfTokens,
      AuthenticationEntryPoint entryPoint,
      AccessDeniedHandler denied,
      ObjectProvider<JwtDecoder> tokens)
      throws Exception {
    http.authorizeHttpRequests(SecurityConfiguration::requests)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(new SpaCsrfTokenHandler())
                    .requireCsrfProtectionMatcher(changesByBrowser()))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.logoutSuccessUrl("/login"))
        .headers(SecurityConfiguration::headers);
    boolean otherTokens = tokens.getIfAvailable() != null;
    if (otherTokens) {
      takeTokens(http, settings, entryPoint);
    }
    http.addFilterBefore(
            new ApiKeyFilter(keys, entryPoint, otherTokens), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new KeySessionFilter(keys), AnonymousAuthenticationFilter.class)
        .addFilterAfter(
            new RequestRateFilter(limits.requestsPerSecond()), AnonymousAuthenticationFilter.class);
    return http.build();
  }

  private static void requests(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(OPEN_TO_ALL)
        .permitAll()
        .anyRequest()
        .hasRole(Role.VIEWER.name());
  }

  private static void takeTokens(
      HttpSecurity http, SecuritySettings settings, AuthenticationEntryPoint entryPoint)
      throws Exception {
    http.oauth2ResourceServer(
        server ->
            server
                .bearerTokenResolver(
                    request ->
                        BearerToken.find(request)
                            .filter(token -> !token.startsWith(ApiKeySecret.SIGN))
                            .orElse(null))
                .authenticationEntryPoint(entryPoint)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles(settings.oidc()))));
  }

  /** Requests with a bearer token carry their proof themselves: no other site can send it. */
  private static RequestMatcher changesByBrowser() {
    return request -> {
      String method = request.getMethod();
      boolean reads =
          HttpMethod.GET.matches(method)
              || HttpMethod.HEAD.matches(method)
              || HttpMethod.OPTIONS.matches(method)
              || HttpMethod.TRACE.matches(method);
      return !reads && BearerToken.find(request).isEmpty();
    };
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.USUAL))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .cacheControl(cache -> cache.disable())
        .addHeaderWriter(new PrivateCacheWriter())
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
  }
}
