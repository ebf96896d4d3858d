package dev.sluice.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.execution.Runs;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenTest {

  private static final TokenId ID = new TokenId(new UUID(0, 1));
  private static final Instant NOW = Runs.NOW;

  @Test
  void worksUntilItExpires() {
    assertThat(expiring(NOW.plusNanos(1)).worksAt(NOW)).isTrue();
    assertThat(expiring(NOW).worksAt(NOW)).isFalse();
    assertThat(expiring(NOW.minusNanos(1)).worksAt(NOW)).isFalse();
  }

  @Test
  void worksForEverWhereItDoesNotExpire() {
    assertThat(expiring(null).worksAt(Instant.MAX)).isTrue();
  }

  @Test
  void knowsWhetherItExpires() {
    assertThat(expiring(NOW).isExpiring()).isTrue();
    assertThat(expiring(null).isExpiring()).isFalse();
  }

  @Test
  void isAnObjectByItsIdentifier() {
    assertThat(expiring(null).key())
        .isEqualTo(
            new ObjectKey(
                ModelName.of("authentik_core.token"), "00000000-0000-0000-0000-000000000001"));
  }

  @Test
  void neverPrintsKeyOrHash() {
    var ofFlow =
        new FlowToken(
            ID,
            "mail",
            "hash",
            Subjects.ADA_ID,
            Runs.start(Definitions.of()).execution(),
            true,
            NOW);

    assertThat(new TokenKey("s3cret")).hasToString("TokenKey[]");
    assertThat(ofFlow).hasToString("FlowToken[mail]");
  }

  private static Token expiring(@Nullable Instant moment) {
    return Token.of(ID, "api", TokenIntent.API, Subjects.ADA_ID, moment);
  }
}
