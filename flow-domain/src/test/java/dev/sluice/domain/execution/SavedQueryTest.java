package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueryTest {

  @Test
  void dropsOneQuestionMark() {
    assertThat(new SavedQuery("?a=b")).isEqualTo(new SavedQuery("a=b"));
  }

  @Test
  void hasAtMost8192Characters() {
    assertThat(new SavedQuery("?" + "x".repeat(8_192)).raw()).hasSize(8_192);
    assertThatIllegalArgumentException().isThrownBy(() -> new SavedQuery("x".repeat(8_193)));
  }

  @Test
  void endsAnAddress() {
    assertThat(new SavedQuery("a=b").asSuffix()).isEqualTo("?a=b");
    assertThat(SavedQuery.NONE.asSuffix()).isEmpty();
  }

  @Test
  void isNotPrinted() {
    assertThat(new SavedQuery("flow_token=key")).hasToString("SavedQuery[14 characters]");
  }

  @Nested
  class Finding {

    @ParameterizedTest
    @CsvSource({
      "next=/a, /a",
      "a=b&next=/a, /a",
      "next=/a&next=/b, /a",
      "next=%2Fa%3Fb%3Dc, /a?b=c",
      "n%65xt=/a, /a",
      "next=/a=b, /a=b",
      "next=/a+b, /a b",
      "next=/100%, /100%",
      "next=/%zz, /%zz"
    })
    void decodesTheFirstValue(String query, String next) {
      assertThat(new SavedQuery(query).findNext()).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"''", "next", "next=", "nextt=/a", "a=next", "%=/a"})
    void findsNothingWhereNothingIs(String query) {
      assertThat(new SavedQuery(query).findNext()).isEmpty();
    }

    @Test
    void survivesMalformedEscapesOfOthers() {
      assertThat(new SavedQuery("%zz=%&next=/a").findNext()).contains("/a");
    }

    @Test
    void knowsFlagsWithoutAValue() {
      assertThat(new SavedQuery("a&b").find("b")).contains("");
      assertThat(new SavedQuery("a&b").find("c")).isEmpty();
    }
  }

  @Nested
  class Tokens {

    @Test
    void areFound() {
      assertThat(new SavedQuery("a=b&flow_token=key").findFlowToken()).contains("key");
      assertThat(new SavedQuery("flow%5Ftoken=k%65y").findFlowToken()).contains("key");
      assertThat(new SavedQuery("flow_token=").findFlowToken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "flow_token=key, ''",
      "a=b&flow_token=key&c=d, a=b&c=d",
      "flow_token=1&flow_token=2&a=b, a=b",
      "flow%5Ftoken=key&a=b, a=b",
      "%66low_token=key&a=b, a=b",
      "flow%5ftoken&a=b, a=b",
      "a=%zz&flow_token=key, a=%zz",
      "a=b, a=b",
      "a=%25, a=%25"
    })
    void areStripped(String query, String left) {
      assertThat(new SavedQuery(query).withoutTokens()).isEqualTo(new SavedQuery(left));
    }

    @Test
    void areNeverFoundAfterTheyWereStripped() {
      var query = new SavedQuery("flow_token=a&%66%6c%6f%77%5f%74oken=b&next=/%");

      assertThat(query.withoutTokens().findFlowToken()).isEmpty();
      assertThat(query.withoutTokens().findNext()).contains("/%");
    }
  }
}
