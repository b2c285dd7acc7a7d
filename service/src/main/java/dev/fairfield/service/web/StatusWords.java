package dev.fairfield.service.web;

import org.springframework.http.HttpStatus;

/** What a refusal of the framework means, in words that name no class of the service. */
final class StatusWords {

  private StatusWords() {}

  /**
   * @param given the framework's words, kept where they name only what the caller sent; may be null
   */
  static String detail(HttpStatus status, String given) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED ->
          "This address does not take this method; header Allow names those it takes.";
      case NOT_ACCEPTABLE -> "This address cannot answer in a media type that Accept names.";
      case UNSUPPORTED_MEDIA_TYPE -> "This address does not take a body of this Content-Type.";
      case BAD_REQUEST -> given == null ? "The request is malformed." : given;
      case PAYLOAD_TOO_LARGE -> "The body of this request is too large.";
      case URI_TOO_LONG -> "The address is too long.";
      case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers of the request are too large.";
      case SERVICE_UNAVAILABLE -> "The service cannot answer at the moment; try again.";
      default -> status.getReasonPhrase() + ".";
    };
  }
}
