package dev.sluice.domain.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContextTest {

  private static final ContextKey<String> NAME = ContextKey.of("name", String.class);
  private static final ContextKey<Integer> AGE = ContextKey.of("age", Integer.class);
  private static final ContextKey<String> PASSWORD = ContextKey.secret("password", String.class);

  private final Context ada = Context.EMPTY.with(NAME, "Ada").with(AGE, 36);

  @Test
  void findsWhatIsKnown() {
    assertThat(ada.find(NAME)).contains("Ada");
    assertThat(ada.find(PASSWORD)).isEmpty();
    assertThat(ada.has(AGE)).isTrue();
    assertThat(Context.EMPTY.has(AGE)).isFalse();
  }

  @Test
  void replacesAndForgetsWithoutChanging() {
    assertThat(ada.with(NAME, "Bob").find(NAME)).contains("Bob");
    assertThat(ada.without(NAME)).isEqualTo(Context.EMPTY.with(AGE, 36));
    assertThat(ada.without(PASSWORD)).isSameAs(ada);
    assertThat(ada.find(NAME)).contains("Ada");
  }

  @Test
  void letsTheOtherWinWhenTwoAreJoined() {
    Context other = Context.EMPTY.with(NAME, "Bob").with(PASSWORD, "secret");

    assertThat(ada.and(other))
        .isEqualTo(Context.EMPTY.with(NAME, "Bob").with(AGE, 36).with(PASSWORD, "secret"));
  }

  @Test
  void isRestoredFromItsValues() {
    assertThat(Context.of(ada.asMap())).isEqualTo(ada).hasSameHashCodeAs(ada);
  }

  @Test
  void isNotRestoredFromAValueOfAnotherType() {
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> Context.of(Map.of(AGE, "36")));
  }

  @Test
  void printsNoValue() {
    assertThat(Context.EMPTY.with(PASSWORD, "hunter2")).hasToString("Context[password]");
  }

  @Nested
  class Keys {

    @Test
    void areTheSameWhenTheyHaveTheSameName() {
      assertThat(ContextKey.of("name", String.class)).isEqualTo(NAME).hasSameHashCodeAs(NAME);
      assertThat(ContextKey.of("name", Integer.class)).isEqualTo(NAME);
      assertThat(AGE).isNotEqualTo(NAME).isNotEqualTo("age");
    }

    @Test
    void refuseToReadAValueAsAnotherType() {
      ContextKey<Integer> mistaken = ContextKey.of("name", Integer.class);

      assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> ada.find(mistaken));
    }

    @Test
    void knowWhetherTheirValuesAreSecret() {
      assertThat(PASSWORD.isSecret()).isTrue();
      assertThat(NAME.isSecret()).isFalse();
      assertThat(NAME).hasToString("name");
    }

    @Test
    void ofTheEngineHaveNamesOfTheirOwn() {
      assertThat(ContextKeys.all()).doesNotHaveDuplicates();
      assertThat(ContextKeys.all())
          .extracting(ContextKey::wireName)
          .contains("pending_user", "redirect", "is_restored", "is_redirected", "deny_message");
    }
  }
}
