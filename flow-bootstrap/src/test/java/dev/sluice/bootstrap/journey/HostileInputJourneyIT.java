package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed into a prompt is refused by field, or is text and nothing else. */
@ExtendWith(JourneyExtension.class)
class HostileInputJourneyIT {

  private static final String SLUG = "hostile";
  private static final String JSON = "application/json";
  private static final String DATA = "data:text/plain;base64,";
  private static final int LARGEST_FILE = 5 << 20;
  private static final int MANY = 10_000;

  private final PostOffice post = new PostOffice();
  private AdminApi api;
  private ApiClient visitor;

  @BeforeEach
  void define(RunningServer server) {
    api = AdminApi.on(server);
    if (!TestFlows.exists(server, SLUG)) {
      HostileFlow.make(api, SLUG, post.port());
    }
    String mail = api.list("stages/email/?name=hostile-mail").getFirst().path("pk").asString();
    assertThat(api.patch("stages/email/" + mail + "/", Map.of("port", post.port())).status())
        .isEqualTo(200);
    visitor = server.visitor();
    visitor.get(TestFlows.path(SLUG));
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static Map<String, Object> typed(String username) {
    return new HashMap<>(
        Map.of("username", username, "email", username + "@example.org", "name", "Ada"));
  }

  private Answer post(Map<String, Object> typed) {
    return visitor.post(TestFlows.path(SLUG), typed);
  }

  private void assertRefused(Answer answer, String field, String username) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.field("component")).isEqualTo("ak-stage-prompt");
    assertThat(answer.json().path("response_errors").path(field).path(0).path("string").asString())
        .as(answer.json().path("response_errors").toString())
        .isNotBlank();
    assertThat(api.list("core/users/?username=" + username)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"username\": \"ad\\u200bmin\"",
        "\"username\": \"\\u202enimda\"",
        "\"username\": \"\\u0430dmin\"",
        "\"username\": \"\\uff41dmin\"",
        "\"username\": \"a\\u0000b\"",
        "\"username\": \"\\ud800\"",
        "\"username\": {\"a\": {}}",
        "\"username\": [1]",
        "\"username\": null",
        "\"name\": \"a\\u0000b\"",
        "\"name\": \"\\udc00x\"",
        "\"email\": \"a@example.org\\r\\nBcc: eve@example.org\"",
        "\"email\": \"a@example.org, eve@example.org\"",
        "\"password\": \"\\ud800\"",
        "\"attributes.number\": 1e300",
        "\"attributes.number\": 1.5",
        "\"attributes.number\": \"NaN\"",
        "\"attributes.number\": \"0x10\"",
        "\"attributes.date\": \"2026-02-30\"",
        "\"attributes.date\": \"10000-01-01\"",
        "\"attributes.date\": \"+999999999-12-31\"",
        "\"attributes.date\": \"-0001-01-01\"",
        "\"attributes.moment\": \"+999999999-12-31T23:59:59-18:00\"",
        "\"attributes.moment\": \"2026-11-23T25:00Z\"",
        "\"attributes.file\": \"https://example.org/\"",
        "\"attributes.file\": \"data:text/html,<script>\"",
        "\"attributes.file\": \"data:text/plain;base64,***\"",
        "\"attributes.area\": \"\\ud800\"",
        "\"attributes.flag\": \"perhaps\"",
        "\"attributes.flag\": {\"a\": 1}",
        "\"attributes.choice\": \"{{kept}}\"",
        "\"attributes.radio\": [\"kept\"]",
        "\"attributes.locale\": \"\\u0000\""
      })
  void whatMakesNoSenseIsRefusedByItsField(String field) {
    String key = field.substring(1, field.indexOf('"', 1));
    String username = key.equals("username") ? "" : "\"username\": \"hostile-refused\", ";

    Answer answer = visitor.postRaw(TestFlows.path(SLUG), JSON, "{" + username + field + "}");

    assertRefused(answer, key, "hostile-refused");
  }

  @ParameterizedTest
  @CsvSource({"name", "email", "password", "attributes.area", "attributes.number", "username"})
  void aFileIsForFieldsOfFiles(String key) {
    Map<String, Object> typed = typed("hostile-large");
    typed.put(key, DATA + "A".repeat(LARGEST_FILE - DATA.length()));

    assertRefused(post(typed), key, "hostile-large");
  }

  @Test
  void aFileOfFiveMebibytesIsTakenAndNoLargerOne() {
    Map<String, Object> larger = typed("hostile-file");
    larger.put("attributes.file", DATA + "A".repeat(LARGEST_FILE - DATA.length() + 4));
    assertRefused(post(larger), "attributes.file", "hostile-file");
    // the address of a file has a length that base64 can have
    int length = (LARGEST_FILE - DATA.length()) / 4 * 4;
    Map<String, Object> typed = typed("hostile-file");
    typed.put("attributes.file", DATA + "A".repeat(length));

    Answer taken = post(typed);

    assertThat(taken.field("component")).isEqualTo("ak-stage-email");
    assertThat(
            api.list("core/users/?username=hostile-file")
                .getFirst()
                .at("/attributes/file")
                .asString())
        .hasSize(DATA.length() + length);
  }

  @Test
  void fieldsThatNobodyAskedForAreDropped() {
    Map<String, Object> typed = typed("hostile-many");
    for (int i = 0; i < MANY; i++) {
      typed.put("attributes.extra" + i, "<b>" + i);
    }
    typed.put("is_active", true);
    typed.put("type", "internal_service_account");
    typed.put("groups", List.of("authentik Admins"));
    typed.put("attributes.hidden", "mine");
    typed.put("attributes.fixed", "mine");

    Answer answer = post(typed);

    assertThat(answer.field("component")).isEqualTo("ak-stage-email");
    var user = api.list("core/users/?username=hostile-many").getFirst();
    assertThat(user.path("is_active").asBoolean()).isFalse();
    assertThat(user.path("type").asString()).isEqualTo("external");
    assertThat(user.path("attributes").path("hidden").asString()).isEqualTo("kept");
    assertThat(user.path("attributes").size()).isLessThan(HostileFlow.TYPES.size());
    assertThat(user.path("groups")).isEmpty();
  }

  @Test
  void whatIsDeepIsNoAnswer() {
    String deep = "[".repeat(MANY) + "]".repeat(MANY);

    Answer answer =
        visitor.postRaw(TestFlows.path(SLUG), JSON, "{\"name\":" + deep + ",\"username\":\"x\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(visitor.get(TestFlows.path(SLUG)).field("component")).isEqualTo("ak-stage-prompt");
  }

  @Test
  void aNumberOfAHundredDigitsIsOne() {
    Map<String, Object> typed = typed("hostile-number");
    typed.put("attributes.number", "9".repeat(100));

    assertThat(post(typed).field("component")).isEqualTo("ak-stage-email");
    assertThat(api.get("core/users/?username=hostile-number").text()).contains("9".repeat(100));
  }

  @Test
  void markupTemplatesAndLinesAreTextInPagesAndMails() throws Exception {
    post.opened();
    String name = "Ada\r\nBcc: eve@example.org\r\n\r\n<script>x()</script>{{url}}{{{token}}}";
    Map<String, Object> typed = typed("hostile-mail");
    typed.put("name", name);
    typed.put("username", "<b>{{name}}</b>");

    Answer answer = post(typed);

    assertThat(answer.field("component")).isEqualTo("ak-stage-email");
    MimeMessage mail = post.mailTo("hostile-mail@example.org");
    String raw = GreenMailUtil.getWholeMessage(mail);
    String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
    assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(mail.getAllRecipients())
        .extracting(recipient -> ((InternetAddress) recipient).getAddress())
        .containsExactly("hostile-mail@example.org");
    assertThat(Html.in(mail)).doesNotContain("<script>").doesNotContain("<b>{{");
    assertThat(api.get("core/users/?username=%3Cb%3E%7B%7Bname%7D%7D%3C/b%3E").text())
        .contains(JsonMapper.shared().writeValueAsString(name));
    String page = visitor.navigate("/if/flow/" + SLUG + "/").text();
    assertThat(page).doesNotContain("<script>x()");
  }
}
