package dev.fairfield.service.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses callers of too low a role before anything of their request's body is read. */
public final class RoleInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // The request was let in; that its answer goes on in another thread is no second request.
    boolean goesOn = request.getDispatcherType() == DispatcherType.ASYNC;
    if (!goesOn && handler instanceof HandlerMethod method) {
      findRole(method.getMethod())
          .filter(role -> !CurrentUser.hasRole(role))
          .ifPresent(
              role -> {
                throw new AccessDeniedException("This needs the role " + role + ".");
              });
    }
    return true;
  }

  /** The lowest role that may call a method, by its annotation. */
  public static Optional<Role> findRole(AnnotatedElement method) {
    if (method.isAnnotationPresent(ForAdmins.class)) {
      return Optional.of(Role.ADMIN);
    }
    if (method.isAnnotationPresent(ForPlanners.class)) {
      return Optional.of(Role.PLANNER);
    }
    if (method.isAnnotationPresent(ForAnalysts.class)) {
      return Optional.of(Role.ANALYST);
    }
    return method.isAnnotationPresent(ForViewers.class)
        ? Optional.of(Role.VIEWER)
        : Optional.empty();
  }
}
