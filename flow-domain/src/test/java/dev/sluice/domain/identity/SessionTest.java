package dev.sluice.domain.identity;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.ADA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final SessionId ID = new SessionId(new UUID(0, 1));
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Evidence PROVEN = Evidence.NONE.and(Subjects.password(ADA_ID, NOW));

  private final Session anonymous = Session.anonymous(ID, NOW);

  @Nested
  class Anonymous {

    @Test
    void mayBeIdleForAnHour() {
      assertThat(anonymous)
          .isEqualTo(
              new Session(
                  ID,
                  Subject.ANONYMOUS,
                  Evidence.NONE,
                  NOW,
                  NOW,
                  NOW.plus(HOUR),
                  NOW.plus(MONTH),
                  null,
                  null,
                  null));
    }

    @Test
    void livesOnWhenUsed() {
      assertThat(anonymous.used(LATER).expires()).isEqualTo(LATER.plus(HOUR));
    }
  }

  @Nested
  class UntilTheBrowserCloses {

    private final Session session = anonymous.loggedIn(ADA, PROVEN, null, LATER);

    @Test
    void mayBeIdleForADayAndLastsAMonthAtMost() {
      assertThat(session)
          .isEqualTo(
              new Session(
                  ID,
                  ADA,
                  PROVEN,
                  NOW,
                  LATER,
                  LATER.plus(DAY),
                  LATER.plus(MONTH),
                  null,
                  null,
                  null));
    }

    @Test
    void livesOnWhenUsed() {
      Instant tomorrow = LATER.plus(DAY);

      assertThat(session.used(tomorrow).expires()).isEqualTo(tomorrow.plus(DAY));
      assertThat(session.used(tomorrow).endsAt()).isEqualTo(session.endsAt());
    }

    @Test
    void neverOutlivesItsLimit() {
      Instant lastHour = session.endsAt().minus(HOUR);

      assertThat(session.used(lastHour).expires()).isEqualTo(session.endsAt());
    }
  }

  @Nested
  class Lasting {

    private final Session session = anonymous.loggedIn(ADA, PROVEN, Duration.ofDays(7), NOW);

    @Test
    void lastsAsLongAsItWasGrantedHoweverIdleItIs() {
      Instant end = NOW.plus(Duration.ofDays(7));

      assertThat(session)
          .isEqualTo(
              new Session(ID, ADA, PROVEN, NOW, NOW, end, end, Duration.ofDays(7), null, null));
    }

    @Test
    void isNotProlongedByUse() {
      assertThat(session.used(LATER).expires()).isEqualTo(session.expires());
      assertThat(session.used(LATER).lastUsed()).isEqualTo(LATER);
    }
  }

  @Test
  void carriesWhatIsProvenAgainAndAgainOnce() {
    Session session = anonymous.loggedIn(ADA, PROVEN.and(PROVEN), null, NOW);

    for (int i = 0; i < 100; i++) {
      session = session.proving(Evidence.NONE.and(Subjects.totp(ADA_ID, NOW.plusSeconds(i))));
    }

    assertThat(session.evidence())
        .isEqualTo(PROVEN.and(Subjects.totp(ADA_ID, NOW.plusSeconds(99))));
  }

  @Test
  void isNobodysAfterALogout() {
    Session session = anonymous.loggedIn(ADA, PROVEN, Duration.ofDays(7), NOW);

    assertThat(session.loggedOut(LATER))
        .isEqualTo(
            new Session(
                ID,
                Subject.ANONYMOUS,
                Evidence.NONE,
                NOW,
                LATER,
                LATER.plus(HOUR),
                LATER.plus(MONTH),
                null,
                null,
                null));
  }

  @Test
  void isWrittenDownAtMostOnceAMinute() {
    assertThat(anonymous.isDueAt(NOW.plusSeconds(59))).isFalse();
    assertThat(anonymous.isDueAt(NOW.plusSeconds(60))).isTrue();
  }

  @Nested
  class Impersonating {

    private final Session own = anonymous.loggedIn(ADA, PROVEN, Duration.ofDays(7), NOW);
    private final Session session = own.actingAs(Subjects.BOB);

    @Test
    void isMadeRequestsWithAsTheOther() {
      assertThat(session.user()).isEqualTo(Subjects.BOB);
      assertThat(session.owner()).isEqualTo(ADA);
      assertThat(session.expires()).isEqualTo(own.expires());
    }

    @Test
    void goesOnAsItsOwner() {
      assertThat(session.actingAsOwner()).isEqualTo(own);
      assertThat(own.actingAsOwner()).isEqualTo(own);
    }

    @Test
    void isStillSoWhenUsed() {
      assertThat(session.used(LATER).impersonator()).isEqualTo(ADA);
    }

    @Test
    void endsWithALoginOrALogout() {
      assertThat(session.loggedOut(LATER).owner()).isEqualTo(Subject.ANONYMOUS);
      assertThat(session.loggedIn(Subjects.BOB, Evidence.NONE, null, NOW).impersonator()).isNull();
    }

    @Test
    void doesNotNest() {
      assertThatIllegalStateException().isThrownBy(() -> session.actingAs(ADA));
      assertThatIllegalStateException().isThrownBy(() -> anonymous.actingAs(ADA));
    }

    @Test
    void isUsableAsLongAsItsOwnerIsActive() {
      var closed = new Subject(ADA_ID, "ada", "", "", false, false, Set.of());

      assertThat(own.actingAs(closed).isUsable()).isTrue();
      assertThat(anonymous.loggedIn(closed, PROVEN, null, NOW).actingAs(ADA).isUsable()).isFalse();
      assertThat(anonymous.isUsable()).isFalse();
    }
  }

  @Nested
  class BoundToAPlace {

    private final SessionBinding binding =
        new SessionBinding(
            NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING, "192.0.2.7", Location.UNKNOWN);
    private final Session session = anonymous.loggedIn(ADA, PROVEN, null, NOW).bound(binding);

    @Test
    void staysSoWhateverItIsUsedFor() {
      assertThat(session.used(LATER).binding()).isEqualTo(binding);
      assertThat(session.actingAs(Subjects.BOB).binding()).isEqualTo(binding);
      assertThat(session.actingAs(Subjects.BOB).actingAsOwner().binding()).isEqualTo(binding);
    }

    @Test
    void isSoNoLongerWhenItChangesHands() {
      assertThat(session.loggedOut(LATER).binding()).isNull();
      assertThat(session.loggedIn(ADA, PROVEN, null, LATER).binding()).isNull();
    }
  }
}
