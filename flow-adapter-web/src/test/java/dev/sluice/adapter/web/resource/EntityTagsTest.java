package dev.sluice.adapter.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.resource.Condition;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EntityTagsTest {

  private static Condition condition(String... headers) {
    var request = new MockHttpServletRequest();
    for (String header : headers) {
      request.addHeader("If-Match", header);
    }
    return EntityTags.condition(request);
  }

  @Test
  void demandsNothingWithoutAHeader() {
    assertThat(condition()).isEqualTo(Condition.NONE);
    assertThat(condition(" * ")).isEqualTo(Condition.NONE);
  }

  @Test
  void takesAnyOfSeveralTags() {
    assertThat(condition("\"a\", \"b\"", "\"c\"")).isEqualTo(new Condition(Set.of("a", "b", "c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "W/\"a\"", "\"a"})
  void isNeverMetByWhatIsNoStrongTag(String header) {
    assertThat(condition(header)).isEqualTo(Condition.NEVER);
  }
}
