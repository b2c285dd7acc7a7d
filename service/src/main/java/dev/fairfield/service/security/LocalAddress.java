package dev.fairfield.service.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** An address of our own that somebody is to be sent to: never one of another host. */
public final class LocalAddress {

  /** Where pages begin. */
  public static final String HOME = "/";

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
  private static final int LONGEST = 2_000;

  private LocalAddress() {}

  /** The address, or that of the home page where it is none of ours. */
  public static URI of(String address) {
    if (address == null || address.length() > LONGEST || !LOCAL.matcher(address).matches()) {
      return URI.create(HOME);
    }
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return URI.create(HOME);
    }
  }
}
