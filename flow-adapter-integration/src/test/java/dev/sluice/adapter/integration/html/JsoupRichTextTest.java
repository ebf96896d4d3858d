package dev.sluice.adapter.integration.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsoupRichTextTest {

  private final JsoupRichText markup = new JsoupRichText();

  @Test
  void keepsWordsAndTheirForm() {
    String html = "<p>Choose <strong>well</strong>,<br>or <em>not</em> &amp; <u>leave</u></p>";

    assertThat(markup.sanitized(html)).isEqualTo(html);
  }

  @Test
  void keepsLinksWithoutTellingWhereTheyWereFollowed() {
    assertThat(markup.sanitized("<a href=\"/if/flow/x/\" onclick=\"y()\">here</a>"))
        .isEqualTo("<a href=\"/if/flow/x/\" rel=\"noopener noreferrer\">here</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVa&#x09;script:alert(1)\">x</a>",
        "<iframe src=\"https://evil.example/\"></iframe>",
        "<form action=\"https://evil.example/\"><input name=password></form>",
        "<p style=\"background:url(https://evil.example/)\">x</p>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<base href=\"https://evil.example/\">",
        "<scr<script>ipt>alert(1)</script>"
      })
  void takesAwayWhatRunsLoadsOrAsks(String html) {
    assertThat(markup.sanitized(html))
        .doesNotContain(
            "<script", "onerror", "javascript", "iframe", "<form", "style", "<svg", "<base");
  }
}
