package dev.sluice.adapter.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.web.error.RequestRefused;
import dev.sluice.application.port.Page;
import dev.sluice.domain.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageWindowTest {

  private static PageWindow window(String page, String size) {
    var request = new MockHttpServletRequest();
    request.setParameter("page", page);
    request.setParameter("page_size", size);
    return PageWindow.of(request);
  }

  private static Value pagination(PageWindow window, int rows, long count) {
    List<Value.Fields> page = Collections.nCopies(rows, Value.Fields.NONE);
    return window.envelope(new Page<>(page, count)).fields().getOrDefault("pagination", Value.NULL);
  }

  @ParameterizedTest
  @CsvSource({"'',20", "7,7", "100,100", "101,100", "99999999999,20", "0,20", "-1,20", "x,20"})
  void keepsPagesWithinLimits(String asked, int given) {
    assertThat(window("", asked).size()).isEqualTo(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999"})
  void knowsNoPagesThatNoListHas(String page) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> window(page, ""))
        .withMessage("Invalid page.");
  }

  @Test
  void saysWhereInTheListItIs() {
    assertThat(pagination(window("2", "10"), 10, 25))
        .isEqualTo(
            new Value.Fields(
                Map.of(
                    "next", Value.of(3),
                    "previous", Value.of(1),
                    "count", Value.of(25),
                    "current", Value.of(2),
                    "total_pages", Value.of(3),
                    "start_index", Value.of(11),
                    "end_index", Value.of(20))));
  }

  @Test
  void saysZeroWhereThereIsNoOther() {
    assertThat(pagination(window("", ""), 0, 0))
        .isEqualTo(
            new Value.Fields(
                Map.of(
                    "next", Value.of(0),
                    "previous", Value.of(0),
                    "count", Value.of(0),
                    "current", Value.of(1),
                    "total_pages", Value.of(1),
                    "start_index", Value.of(0),
                    "end_index", Value.of(0))));
  }

  @Test
  void endsWhereTheListEnds() {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> pagination(window("4", "10"), 0, 25))
        .withMessage("Invalid page.");
  }
}
