package dev.fairfield.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/plans/17?rep=R%207&show=today", "/admin/keys", "/docs"})
  void address_ofOurOwn_isKept(String address) {
    assertThat(LocalAddress.of(address)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plans",
        "//evil.example/",
        "/\\evil.example",
        "/plans\\..",
        "https://evil.example/",
        "javascript:alert(1)",
        "/plans\r\nSet-Cookie: a=b",
        "/a b",
        "/%zz"
      })
  void address_ofAnotherForm_isTheHomePage(String address) {
    assertThat(LocalAddress.of(address)).hasToString("/");
  }
}
