package dev.sluice.adapter.web.error;

import dev.sluice.adapter.web.html.HtmlPage;
import dev.sluice.adapter.web.html.HtmlPages;
import dev.sluice.adapter.web.request.Redirect;
import dev.sluice.adapter.web.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** What goes wrong, as people see it. */
@Component
final class ErrorPages {

  private final HtmlPages pages;

  ErrorPages(HtmlPages pages) {
    this.pages = pages;
  }

  /** What a page says. */
  private record Words(String title, String text, String linkText, boolean again) {}

  /** Whether somebody looks at what comes back, and it is no part of the API. */
  static boolean isWanted(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains("text/html")
        && !request.getRequestURI().startsWith("/api/");
  }

  void write(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = words(status.value());
    HtmlPage page = pages.page("error", request);
    response.setStatus(status.value());
    page.titled(page.texts().get(words.title()))
        .with("text", page.texts().get(words.text()))
        .with("linkText", page.texts().get(words.linkText()))
        .with("link", words.again() ? address(request) : "/")
        .with("requestId", status.is5xxServerError() ? RequestId.of(request) : "")
        .write(response);
  }

  private static Words words(int status) {
    return switch (status) {
      case 404 ->
          new Words(
              "Page not found",
              "There is nothing at this address. It may have been mistyped, or the page is gone.",
              "Go to the start page",
              false);
      case 403 ->
          new Words("Access denied", "This is not possible here.", "Go to the start page", false);
      case 429, 503 ->
          new Words(
              "Back in a moment",
              "The server is busy or being worked on. Please try again in a moment.",
              "Try again",
              true);
      default ->
          status >= 500
              ? new Words(
                  "Something went wrong",
                  "It is not your fault. Try again, and tell an administrator if it stays like"
                      + " this.",
                  "Try again",
                  true)
              : new Words(
                  "This did not work",
                  "The server could not make sense of what it was asked.",
                  "Go to the start page",
                  false);
    };
  }

  // asking again is only for what may be asked twice
  private static String address(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        ? Redirect.keepingQuery(request.getRequestURI(), request)
        : "/";
  }
}
