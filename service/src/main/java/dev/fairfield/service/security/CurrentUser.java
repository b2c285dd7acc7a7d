package dev.fairfield.service.security;

import java.util.Arrays;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks. */
public final class CurrentUser {

  private CurrentUser() {}

  /** Name for audit trails and {@code createdBy}. */
  public static String name() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      throw new IllegalStateException("Nobody is logged in.");
    }
    return authentication.getName();
  }

  /** Whether the caller has this role or a higher one. */
  public static boolean hasRole(Role role) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return false;
    }
    Set<String> granted = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
    return Arrays.stream(Role.values())
        .anyMatch(own -> own.compareTo(role) >= 0 && granted.contains("ROLE_" + own));
  }

  /** Whether the caller may read pay, quota, win rate and leave risk of single reps. */
  public static boolean mayReadRepFigures() {
    return hasRole(Role.PLANNER);
  }
}
