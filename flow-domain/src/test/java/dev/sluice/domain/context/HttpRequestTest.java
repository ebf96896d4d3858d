package dev.sluice.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRequestTest {

  @Test
  void knowsTheLastValueOfEachParameter() {
    assertThat(HttpRequest.parameters("a=1&b=x%20y&a=2&c&%zz=%zz"))
        .isEqualTo(Map.of("a", "2", "b", "x y", "c", "", "%zz", "%zz"));
  }

  @Test
  void knowsNoParametersWhereThereIsNoQuery() {
    assertThat(HttpRequest.parameters("")).isEmpty();
  }

  @Test
  void doesNotShowParametersWhereItIsPrinted() {
    var request = new HttpRequest("GET", "/a", Map.of("flow_token", "s3cret"), "", "", "1");

    assertThat(request).asString().contains("GET /a").doesNotContain("s3cret");
  }
}
