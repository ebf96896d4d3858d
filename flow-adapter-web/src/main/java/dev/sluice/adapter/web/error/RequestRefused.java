package dev.sluice.adapter.web.error;

import org.springframework.http.HttpStatus;

/** A request that is wrong as HTTP, so that no use case ever hears of it. */
public final class RequestRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private RequestRefused(HttpStatus status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  /** The body is of a type that nothing here reads. */
  public static RequestRefused unsupported(String mediaType) {
    return new RequestRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, unsupportedType(mediaType));
  }

  static String unsupportedType(String mediaType) {
    return "Unsupported media type \"" + mediaType + "\" in request.";
  }

  /** A list has no page of that number. */
  public static RequestRefused invalidPage() {
    return new RequestRefused(HttpStatus.NOT_FOUND, "Invalid page.");
  }

  /** The body is longer than anything that could be meant. */
  public static RequestRefused tooLarge(int limit) {
    return new RequestRefused(
        HttpStatus.CONTENT_TOO_LARGE, "The request body is larger than " + limit + " bytes.");
  }

  HttpStatus status() {
    return status;
  }
}
