package dev.sluice.domain.stage.kind;

import static dev.sluice.domain.identity.UserField.EMAIL;
import static dev.sluice.domain.identity.UserField.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference.ToFlow;
import dev.sluice.domain.stage.kind.Reference.ToStage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class IdentificationStageTest {

  private static final StageId PASSWORD = StageId.named("password");
  private static final StageId CAPTCHA = StageId.named("captcha");
  private static final StageId PASSKEY = StageId.named("passkey");
  private static final FlowId ENROLLMENT = FlowId.named("enrollment");
  private static final FlowId RECOVERY = FlowId.named("recovery");
  private static final FlowId PASSWORDLESS = FlowId.named("passwordless");

  private static final IdentificationStage FULL =
      new IdentificationStage(
          List.of(EMAIL),
          List.of(),
          PASSWORD,
          CAPTCHA,
          PASSKEY,
          false,
          false,
          false,
          true,
          true,
          ENROLLMENT,
          RECOVERY,
          PASSWORDLESS);

  static final List<Reference> REFERENCES =
      List.of(
          new ToStage(PASSWORD),
          new ToStage(CAPTCHA),
          new ToStage(PASSKEY),
          new ToFlow(ENROLLMENT),
          new ToFlow(RECOVERY),
          new ToFlow(PASSWORDLESS));

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(IdentificationStage.by(EMAIL, USERNAME))
        .isEqualTo(
            new IdentificationStage(
                List.of(EMAIL, USERNAME),
                List.of(),
                null,
                null,
                null,
                true,
                true,
                true,
                false,
                false,
                null,
                null,
                null));
    assertThat(IdentificationStage.by(EMAIL).problems()).isEmpty();
  }

  @Test
  void embedsAPasswordAndStopsToPretend() {
    IdentificationStage stage = IdentificationStage.by(EMAIL).embedding(PASSWORD).pretending(false);

    assertThat(stage.passwordStage()).isEqualTo(PASSWORD);
    assertThat(stage.pretendUserExists()).isFalse();
    assertThat(stage.forgetting(new ToStage(PASSWORD)).pretending(true))
        .isEqualTo(IdentificationStage.by(EMAIL));
  }

  @Test
  void isSimpleWhereItEmbedsNothing() {
    assertThat(IdentificationStage.by(EMAIL).isSimple()).isTrue();
    assertThat(IdentificationStage.by(EMAIL).embedding(PASSWORD).isSimple()).isFalse();
    assertThat(FULL.forgetting(new ToStage(PASSWORD)).isSimple()).isFalse();
  }

  @Nested
  class References {

    @Test
    void areThoseThatAreThere() {
      assertThat(FULL.references()).isEqualTo(REFERENCES);
      assertThat(IdentificationStage.by(EMAIL).references()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.sluice.domain.stage.kind.IdentificationStageTest#REFERENCES")
    void areForgottenOneByOne(Reference reference) {
      IdentificationStage forgetful = FULL.forgetting(reference);

      assertThat(forgetful.references())
          .isEqualTo(REFERENCES.stream().filter(other -> !other.equals(reference)).toList());
    }

    @Test
    void ofOthersAreNothingToForget() {
      assertThat(FULL.forgetting(new ToFlow(FlowId.named("other")))).isEqualTo(FULL);
    }
  }

  @Nested
  class Problems {

    @Test
    void ariseWithoutAnyWayToIdentify() {
      assertThat(IdentificationStage.by().problems())
          .containsExactly(
              Problem.invalid(
                  "When no user fields are selected, at least one source must be selected"));
    }

    @Test
    void doNotAriseWhereEverythingIsUsed() {
      assertThat(FULL.problems()).isEmpty();
    }

    @Test
    void nameSourcesToo() {
      var withSource =
          new IdentificationStage(
              List.of(),
              List.of(new UUID(0, 1)),
              null,
              null,
              null,
              true,
              true,
              true,
              false,
              false,
              null,
              null,
              null);

      assertThat(withSource.problems()).extracting(Problem::field).containsExactly("sources");
    }
  }

  @Test
  void neverPrintsAPassword() {
    assertThat(new IdentificationStage.Response("ada", "hunter2"))
        .hasToString("Response[uidField=ada]");
  }
}
