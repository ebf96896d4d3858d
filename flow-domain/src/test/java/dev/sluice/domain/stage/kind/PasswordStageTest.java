package dev.sluice.domain.stage.kind;

import static dev.sluice.domain.stage.kind.PasswordBackend.INBUILT;
import static dev.sluice.domain.stage.kind.PasswordBackend.LDAP;
import static dev.sluice.domain.stage.kind.PasswordBackend.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.stage.kind.Reference.ToFlow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStageTest {

  private static final FlowId CHANGE = FlowId.named("change-password");

  private final PasswordStage changeable = new PasswordStage(List.of(INBUILT), CHANGE, 3, true);

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(PasswordStage.checkedBy(INBUILT, TOKEN))
        .isEqualTo(new PasswordStage(List.of(INBUILT, TOKEN), null, 5, false));
  }

  @Test
  void storesBackendsThatAreNotThereYet() {
    assertThat(PasswordStage.checkedBy(LDAP).problems()).isEmpty();
    assertThat(LDAP.wireName()).isEqualTo("authentik.sources.ldap.auth.LDAPBackend");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void allowsAtLeastOneAttempt(int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordStage(List.of(INBUILT), null, attempts, false));
  }

  @Test
  void mayAllowOnlyOneAttempt() {
    assertThat(new PasswordStage(List.of(INBUILT), null, 1, false).failedAttemptsBeforeCancel())
        .isEqualTo(1);
  }

  @Test
  void refersToTheFlowThatChangesIt() {
    assertThat(changeable.references()).containsExactly(new ToFlow(CHANGE));
    assertThat(PasswordStage.checkedBy(INBUILT).references()).isEmpty();
  }

  @Test
  void forgetsTheFlowThatChangesIt() {
    assertThat(changeable.forgetting(new ToFlow(CHANGE)))
        .isEqualTo(new PasswordStage(List.of(INBUILT), null, 3, true));
    assertThat(changeable.forgetting(new ToFlow(FlowId.named("other")))).isEqualTo(changeable);
  }

  @Test
  void neverPrintsAPassword() {
    assertThat(new PasswordStage.Response("hunter2")).hasToString("Response[]");
  }
}
