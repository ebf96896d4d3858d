package dev.sluice.adapter.web.error;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place that turns what goes wrong into the wire's error shapes. */
@RestControllerAdvice
final class FlowFaultHandler {

  private final ErrorPages pages;
  private final FailureReports failures;

  FlowFaultHandler(ErrorPages pages, FailureReports failures) {
    this.pages = pages;
    this.failures = failures;
  }

  /** People get a page, programs the wire's shape; whoever has gone gets nothing. */
  @ExceptionHandler
  @Nullable ResponseEntity<ErrorJson> handle(
      Exception broken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (broken instanceof IOException && response.isCommitted()) {
      return null;
    }
    ResponseEntity<ErrorJson> answer = answer(broken, request);
    if (!ErrorPages.isWanted(request)) {
      return answer;
    }
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    pages.write(answer.getStatusCode(), request, response);
    return null;
  }

  private ResponseEntity<ErrorJson> answer(Exception broken, HttpServletRequest request) {
    return switch (broken) {
      case FlowFault fault -> answer(fault);
      case RequestRefused refused -> detail(refused.status(), refused);
      case MissingServletRequestParameterException missing ->
          byField(
              List.of(
                  new Problem(missing.getParameterName(), "required", "This field is required.")));
      case MethodArgumentTypeMismatchException mismatch ->
          byField(List.of(Problem.invalid(mismatch.getName(), "Enter a valid value.")));
      case HttpMessageNotReadableException _ -> detail(BAD_REQUEST, "JSON parse error");
      case ErrorResponse refused when refused.getStatusCode().is4xxClientError() ->
          refused(refused, request);
      default -> broken(broken, request);
    };
  }

  private static ResponseEntity<ErrorJson> answer(FlowFault fault) {
    return switch (fault) {
      case FlowFault.NotFound _ -> detail(NOT_FOUND, "Not found.");
      case FlowFault.Invalid invalid -> byField(invalid.problems());
      case FlowFault.Malformed malformed -> detail(BAD_REQUEST, malformed);
      case FlowFault.Forbidden forbidden -> detail(FORBIDDEN, forbidden);
      case FlowFault.ProofRequired unproven -> unproven(unproven);
      case FlowFault.Stale stale -> detail(PRECONDITION_FAILED, stale);
      case FlowFault.Throttled throttled ->
          later(TOO_MANY_REQUESTS, throttled, throttled.retryAfter());
      case FlowFault.Unavailable unavailable ->
          later(SERVICE_UNAVAILABLE, unavailable, unavailable.retryAfter());
    };
  }

  private ResponseEntity<ErrorJson> broken(Exception broken, HttpServletRequest request) {
    String id = failures.tell(broken, request);
    return detail(INTERNAL_SERVER_ERROR, "Internal server error. Request ID: " + id);
  }

  private static ResponseEntity<ErrorJson> refused(
      ErrorResponse refused, HttpServletRequest request) {
    HttpStatusCode status = refused.getStatusCode();
    String detail =
        switch (status.value()) {
          case 404 -> "Not found.";
          case 405 -> "Method \"" + request.getMethod() + "\" not allowed.";
          case 406 -> "Could not satisfy the request Accept header.";
          case 415 -> RequestRefused.unsupportedType(mediaType(request));
          default -> "The request could not be understood.";
        };
    return json(status, refused.getHeaders(), ErrorJson.detail(detail));
  }

  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type;
  }

  /** Programs can tell it from what nobody may do who is who they are. */
  private static ResponseEntity<ErrorJson> unproven(FlowFault fault) {
    var headers = new HttpHeaders();
    headers.set("X-Sluice-Proof", "required");
    return json(FORBIDDEN, headers, ErrorJson.detail(String.valueOf(fault.getMessage())));
  }

  private static ResponseEntity<ErrorJson> byField(List<Problem> problems) {
    return json(BAD_REQUEST, HttpHeaders.EMPTY, ErrorJson.byField(problems));
  }

  private static ResponseEntity<ErrorJson> detail(HttpStatus status, RuntimeException fault) {
    return detail(status, String.valueOf(fault.getMessage()));
  }

  private static ResponseEntity<ErrorJson> detail(HttpStatus status, String text) {
    return json(status, HttpHeaders.EMPTY, ErrorJson.detail(text));
  }

  private static ResponseEntity<ErrorJson> later(
      HttpStatus status, FlowFault fault, Duration retryAfter) {
    var headers = new HttpHeaders();
    // rounded up: whoever comes at that second is not too early
    headers.set(
        HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.plusNanos(999_999_999).toSeconds()));
    return json(status, headers, ErrorJson.detail(String.valueOf(fault.getMessage())));
  }

  // whatever the client accepts: an error that it cannot see helps nobody
  private static ResponseEntity<ErrorJson> json(
      HttpStatusCode status, HttpHeaders headers, ErrorJson body) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }
}
