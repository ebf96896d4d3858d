package dev.sluice.adapter.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of ours: a file beside this class, with places to fill in.
 *
 * @param html the text of the file
 */
record HtmlPage(String html) {

  /** Nothing but our own scripts and styles runs, and nobody puts the page into a frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static HtmlPage named(String file) {
    try (var in = HtmlPage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no page " + file);
      }
      return new HtmlPage(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This page with a text in a place, escaped. */
  HtmlPage filling(String place, String text) {
    return new HtmlPage(html.replace("{{" + place + "}}", HtmlUtils.htmlEscape(text, "UTF-8")));
  }

  void write(HttpServletResponse response) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
