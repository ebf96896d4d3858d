package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.kind.Reference.ToFlow;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of stage. */
class StageConfigTest {

  static final List<StageConfig> WITHOUT_REFERENCES =
      List.of(
          new DenyStage("no"),
          new DummyStage(true),
          new UserLogoutStage(),
          UserLoginStage.defaults());

  static Stream<Class<?>> kinds() {
    return Arrays.stream(StageConfig.class.getPermittedSubclasses())
        .filter(type -> !type.equals(CustomStage.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isARecordWithAKindAndNamedAStage(Class<?> type) {
    assertThat(type).isRecord().hasAnnotation(Kind.class);
    assertThat(type.getSimpleName()).endsWith("Stage");
  }

  @Test
  void hasAKindOfItsOwn() {
    assertThat(kinds().map(type -> type.getAnnotation(Kind.class).value()))
        .containsExactlyInAnyOrder(
            "identification",
            "password",
            "user_login",
            "user_logout",
            "prompt",
            "user_write",
            "user_delete",
            "account_lockdown",
            "deny",
            "dummy",
            "redirect",
            "email",
            "link_confirmation",
            "invitation",
            "consent",
            "captcha",
            "authenticator_webauthn",
            "authenticator_totp",
            "authenticator_static",
            "authenticator_sms",
            "authenticator_email",
            "authenticator_duo",
            "authenticator_validate",
            "link_use");
  }

  @ParameterizedTest
  @FieldSource("WITHOUT_REFERENCES")
  void needsWhatItCannotForget(StageConfig config) {
    assertThat(config.references()).isEmpty();
    assertThat(config.problems()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.forgetting(new ToFlow(FlowId.named("other"))));
  }

  @Test
  void takesItsDefaultsWhereAReaderLeavesComponentsOut() throws ReflectiveOperationException {
    assertThat(absent(DenyStage.class)).isEqualTo(new DenyStage(""));
    assertThat(absent(DummyStage.class)).isEqualTo(new DummyStage(false));
    assertThat(absent(UserLoginStage.class)).isEqualTo(UserLoginStage.defaults());
    assertThat(absent(IdentificationStage.class)).isEqualTo(IdentificationStage.by());
    assertThat(absent(AuthenticatorWebAuthnStage.class))
        .isEqualTo(AuthenticatorWebAuthnStage.defaults());
    assertThat(absent(AccountLockdownStage.class))
        .isEqualTo(AccountLockdownStage.taking(Lockdown.OF_EVERYTHING));
    assertThat(absent(RedirectStage.class, null, RedirectStage.Mode.STATIC))
        .isEqualTo(RedirectStage.to(""));
    assertThat(absent(PasswordStage.class, List.of(PasswordBackend.INBUILT)))
        .isEqualTo(PasswordStage.checkedBy(PasswordBackend.INBUILT));
  }

  /** A record as a decoder makes it: the first components given, all others absent. */
  private static Object absent(Class<?> type, @Nullable Object... first)
      throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    @Nullable Object[] components = Arrays.copyOf(first, constructor.getParameterCount());
    return constructor.newInstance(components);
  }
}
