package dev.sluice.adapter.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.web.error.RequestRefused;
import dev.sluice.domain.shared.FlowFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class JsonBodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json; indent=2"
      })
  void readsJson(String type) throws IOException {
    JsonBody body = JsonBody.of(sending(type, "{\"component\": \"x\", \"a\": 1}"));

    assertThat(body.component()).isEqualTo("x");
    assertThat(body.text()).isEqualTo("{\"component\": \"x\", \"a\": 1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
        "application/json; charset=iso-8859-1",
        ""
      })
  void refusesOtherTypes(String type) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> JsonBody.of(sending(type, "{}")))
        .withMessage("Unsupported media type \"" + type + "\" in request.");
  }

  @Test
  void takesAnEmptyBodyForAnEmptyObject() throws IOException {
    JsonBody body = JsonBody.of(sending("application/json", ""));

    assertThat(body.fields()).isEmpty();
    assertThat(body.component()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "\"text\"", "true"})
  void refusesWhatIsNoObject(String text) {
    assertThatExceptionOfType(FlowFault.Malformed.class)
        .isThrownBy(() -> JsonBody.of(sending("application/json", text)))
        .withMessage("Invalid data. Expected a JSON object.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"secret\": }",
        "{'secret': 1}",
        "{\"secret\": 1} {}",
        "{\"secret\": 1, \"secret\": 2}",
        "{\"secret\": NaN}",
        "{\"secret\": \"\n\"}",
        "secret"
      })
  void refusesMalformedJsonWithoutRepeatingIt(String text) {
    assertThatExceptionOfType(FlowFault.Malformed.class)
        .isThrownBy(() -> JsonBody.of(sending("application/json", text)))
        .withMessageStartingWith("JSON parse error - ")
        .withMessageNotContaining("secret");
  }

  @Test
  void refusesWhatIsTooDeep() {
    String text = "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";

    assertThatExceptionOfType(FlowFault.Malformed.class)
        .isThrownBy(() -> JsonBody.of(sending("application/json", text)));
  }

  @Test
  void takesWhatIsJustDeepEnough() throws IOException {
    String text = "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";

    assertThat(JsonBody.of(sending("application/json", text)).text()).isEqualTo(text);
  }

  @Test
  void refusesEndlessNumbers() {
    String text = "{\"a\":" + "9".repeat(101) + "}";

    assertThatExceptionOfType(FlowFault.Malformed.class)
        .isThrownBy(() -> JsonBody.of(sending("application/json", text)));
  }

  @Test
  void refusesBytesThatAreNoText() {
    var request = sending("application/json", "");
    request.setContent(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});

    assertThatExceptionOfType(FlowFault.Malformed.class)
        .isThrownBy(() -> JsonBody.of(request))
        .withMessage("JSON parse error - the body is not UTF-8.");
  }

  @Test
  void refusesABodyThatSaysItIsTooLarge() {
    var request = sending("application/json", " ".repeat((1 << 20) + 1));

    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> JsonBody.of(request))
        .withMessageContaining("1048576");
  }

  @Test
  void refusesABodyThatTurnsOutTooLarge() {
    var request =
        new MockHttpServletRequest() {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.setContentType("application/json");
    request.setContent(new byte[(1 << 20) + 1]);

    assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> JsonBody.of(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"component\": 5}", "{\"component\": []}", "{\"component\": \"\"}"})
  void takesAnOddComponentForAnother(String text) {
    assertThat(JsonBody.parse(text).component()).isNotNull().isNotEqualTo("ak-stage-password");
  }

  @Test
  void printsNothingThatWasSent() {
    assertThat(JsonBody.parse("{\"password\":\"hunter2\"}")).asString().doesNotContain("hunter2");
  }

  private static MockHttpServletRequest sending(String type, String text) {
    var request = new MockHttpServletRequest("POST", "/");
    request.setContentType(type);
    request.setContent(text.getBytes(StandardCharsets.UTF_8));
    return request;
  }
}
