package dev.sluice.application.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.TokenLifetime;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.TokenIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenRulesTest {

  private static final String EXPIRES = "goauthentik.io/user/token-expires";
  private static final String LONGEST = "goauthentik.io/user/token-maximum-lifetime";
  private static final Duration USUAL = Duration.ofHours(8);
  private static final Instant USUAL_END = MutableClock.START.plus(USUAL);

  private final Registry registry = new Registry();
  private final TokenRules rules =
      new TokenRules(registry.ports.users(), new TokenLifetime(USUAL), new MutableClock());
  private final UserId jane = user("jane", Map.of());
  private final UserId other = user("other", Map.of());

  private UserId user(String username, Map<String, Object> attributes) {
    var user = new NewUser(username, "", "", true, UserType.INTERNAL, "users", attributes);
    return registry.ports.users().add(user, null, List.of(), MutableClock.START);
  }

  private Author author(UserId id, Grants grants) {
    var subject = registry.ports.users().find(id).orElseThrow().asSubject();
    return new Author(subject, grants, Client.UNKNOWN, null);
  }

  private Author somebody(UserId id) {
    return author(id, Grants.NONE);
  }

  private Author superuser() {
    return author(jane, Grants.ALL);
  }

  private static TokenAttributes token(
      TokenIntent intent, @Nullable Instant expires, boolean expiring) {
    return new TokenAttributes(null, "robot", intent, null, "", expires, expiring, null);
  }

  private static TokenAttributes of(@Nullable UserId user, @Nullable String managed) {
    return new TokenAttributes(managed, "robot", TokenIntent.API, user, "", null, true, null);
  }

  private static void assertRefused(String field, Runnable attempt) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(attempt::run)
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly(field));
  }

  @Nested
  class Owners {

    @Test
    void areWhoeverMakesTheToken() {
      assertThat(rules.user(of(other, null), somebody(jane))).isEqualTo(jane);
      assertThat(rules.user(of(null, null), superuser())).isEqualTo(jane);
    }

    @Test
    void areChosenBySuperusersAndTheSystem() {
      assertThat(rules.user(of(other, null), superuser())).isEqualTo(other);
      assertThat(rules.user(of(other, null), Author.SYSTEM)).isEqualTo(other);
      assertRefused("user", () -> rules.user(of(null, null), Author.SYSTEM));
    }

    @Test
    void neverChange() {
      rules.check(of(jane, null), of(jane, null), superuser());
      rules.check(of(null, null), of(jane, null), superuser());

      assertRefused("user", () -> rules.check(of(other, null), of(jane, null), superuser()));
    }
  }

  @Nested
  class Intents {

    @ParameterizedTest
    @EnumSource(
        value = TokenIntent.class,
        names = {"RECOVERY", "VERIFICATION"})
    void ofTheSystemAreNotForPeople(TokenIntent intent) {
      TokenAttributes wanted = token(intent, null, true);

      assertRefused("intent", () -> rules.check(wanted, null, superuser()));
      rules.check(wanted, wanted, somebody(jane));
      rules.check(wanted, null, Author.SYSTEM);
    }

    @Test
    void whatKeepsATokenIsForSuperusers() {
      assertRefused("managed", () -> rules.check(of(jane, "me"), null, somebody(jane)));
      rules.check(of(jane, "me"), of(jane, "me"), somebody(jane));
      rules.check(of(jane, "me"), null, superuser());
    }
  }

  @Nested
  class Ends {

    private @Nullable Instant end(TokenAttributes wanted, UserId owner, Author author) {
      return rules.expires(wanted, null, owner, author);
    }

    private TokenAttributes password(Duration lasting) {
      return token(TokenIntent.APP_PASSWORD, MutableClock.START.plus(lasting), true);
    }

    @Test
    void ofTheApiAreTheUsualWhateverIsSent() {
      TokenAttributes wanted =
          token(TokenIntent.API, MutableClock.START.plus(Duration.ofDays(9)), true);

      assertThat(end(wanted, jane, somebody(jane))).isEqualTo(USUAL_END);
      assertThat(end(wanted, jane, superuser())).isEqualTo(USUAL_END);
    }

    @Test
    void ofAppPasswordsAreTheirsWithinBoundsThatHoldForEverybody() {
      var sooner = Duration.ofHours(7);

      assertThat(end(password(sooner), jane, somebody(jane)))
          .isEqualTo(MutableClock.START.plus(sooner));
      assertThat(end(token(TokenIntent.APP_PASSWORD, null, true), jane, somebody(jane)))
          .isEqualTo(USUAL_END);
      assertRefused("expires", () -> end(password(Duration.ofHours(9)), jane, superuser()));
    }

    @Test
    void mayBeLaterWhereTheOwnerMay() {
      UserId patient = user("patient", Map.of(LONGEST, "days=30"));
      UserId odd = user("odd", Map.of(LONGEST, "for ever"));
      var days = Duration.ofDays(30);

      assertThat(end(password(days), patient, somebody(patient)))
          .isEqualTo(MutableClock.START.plus(days));
      assertRefused("expires", () -> end(password(days.plusMillis(1)), patient, somebody(patient)));
      assertRefused("expires", () -> end(password(days), odd, somebody(odd)));
    }

    @Test
    void areNeverForSuperusersAndThoseWhoMay() {
      UserId trusted = user("trusted", Map.of(EXPIRES, false));
      TokenAttributes endless = token(TokenIntent.API, null, false);

      assertThat(end(endless, jane, superuser())).isNull();
      assertThat(end(endless, trusted, somebody(trusted))).isNull();
      assertThat(end(endless, jane, somebody(jane))).isEqualTo(USUAL_END);
    }

    @Test
    void stayWhereTheyAreSentBack() {
      Instant soon = MutableClock.START.plusSeconds(1);
      TokenAttributes before = token(TokenIntent.API, soon, true);
      TokenAttributes endless = token(TokenIntent.API, null, false);

      assertThat(rules.expires(before, before, jane, somebody(jane))).isEqualTo(soon);
      assertThat(rules.expires(endless, endless, jane, somebody(jane))).isNull();
    }

    @Test
    void areNoneForThoseWhoAreGone() {
      assertRefused(
          "user", () -> end(token(TokenIntent.API, null, true), new UserId(999), superuser()));
    }
  }
}
