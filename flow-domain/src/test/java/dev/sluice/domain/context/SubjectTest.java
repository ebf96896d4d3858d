package dev.sluice.domain.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectTest {

  @Test
  void isStoredOnlyWithAnIdentifier() {
    assertThat(Subjects.ADA.isStored()).isTrue();
    assertThat(Subject.ANONYMOUS.isStored()).isFalse();
    assertThat(Subject.claiming("ada").isStored()).isFalse();
  }

  @Test
  void isTheUserWithItsIdentifier() {
    assertThat(Subjects.ADA.is(Subjects.ADA_ID)).isTrue();
    assertThat(Subjects.ADA.is(Subjects.BOB_ID)).isFalse();
    assertThat(Subject.claiming("ada").is(Subjects.ADA_ID)).isFalse();
  }

  @Test
  void claimsANameAndNothingElse() {
    assertThat(Subject.claiming("ada"))
        .isEqualTo(new Subject(null, "ada", "ada", "ada", false, false, Set.of()));
  }

  @Test
  void hasNoRightsUnlessItIsStored() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(null, "", "", "", true, false, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(null, "", "", "", false, true, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(null, "", "", "", false, false, Set.of(Subjects.STAFF)));
  }

  @Test
  void hasAPositiveIdentifier() {
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(-1));
  }

  @Test
  void authenticatesItsVisitorOnlyWhenStored() {
    assertThat(Subjects.visiting(Subjects.ADA).isAuthenticated()).isTrue();
    assertThat(Subjects.visiting(Subject.claiming("ada")).isAuthenticated()).isFalse();
    assertThat(Visitor.STRANGER.isAuthenticated()).isFalse();
  }
}
