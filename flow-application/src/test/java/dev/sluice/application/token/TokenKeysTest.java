package dev.sluice.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenKeysTest {

  private static final String VIEW = "authentik_core.view_token_key";
  private static final String SET = "authentik_core.set_token_key";
  private static final TokenKey KEY = new TokenKey("the first key of all");
  private static final String NEW = "0123456789abcdef";

  private final Office office = new Office();
  private final InMemoryPorts ports = office.ports();
  private final MutableClock clock = new MutableClock();
  private final UserId owner = office.user("owner");
  private final Token token =
      Token.of(new TokenId(FixedIds.of(500)), "robot", TokenIntent.API, owner, clock.instant());
  private final GuardedTokens guarded = new GuardedTokens(office.authorize(), ports.tokens());
  private final ViewTokenKey viewTokenKey =
      new ViewTokenKeyService(guarded, ports.tokens(), ports.events(), clock);
  private final SetTokenKey setTokenKey =
      new SetTokenKeyService(guarded, ports.tokens(), ports.events(), clock);

  TokenKeysTest() {
    ports.tokens().add(token, KEY);
  }

  private TokenKey view(Caller caller, String identifier) {
    return viewTokenKey.view(caller, identifier, Client.UNKNOWN);
  }

  private void set(Caller caller, Value.Fields sent) {
    setTokenKey.set(caller, "robot", sent, Client.UNKNOWN);
  }

  private static Value.Fields key(String key) {
    return new Value.Fields(Map.of("key", Value.of(key)));
  }

  @Test
  void showsTheKeyOfATokenThatExpiredAndTellsEachTime() {
    Caller ada = office.holderOn(token.key(), VIEW);

    assertThat(view(ada, "robot")).isEqualTo(KEY);
    assertThat(view(ada, "robot")).isEqualTo(KEY);

    var viewed = new AuditEvent.SecretViewed(ada.user(), token.key().named("robot"), null);
    assertThat(ports.events().list()).containsExactly(viewed, viewed);
  }

  @Test
  void showsOwnersNothingByThat() {
    for (Caller other : List.of(Caller.STRANGER, office.caller(owner), office.holderOf(SET))) {
      assertThatExceptionOfType(FlowFault.Forbidden.class).isThrownBy(() -> view(other, "robot"));
    }
    assertThat(ports.events().list()).isEmpty();
  }

  @Test
  void tellsOnlyThoseWhoMayThatThereIsNone() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> view(office.holderOf(VIEW), "nothing"));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> view(office.holderOf(VIEW), "no\0thing"));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> view(office.caller(owner), "nothing"));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> view(Caller.STRANGER, "nothing"));
  }

  @Test
  void replacesTheKeyAndNothingElse() {
    Caller ada = office.holderOn(token.key(), SET);

    set(ada, key(NEW));

    assertThat(ports.tokens().findKey(token.id())).contains(new TokenKey(NEW));
    assertThat(ports.tokens().list()).containsExactly(token);
    assertThat(ports.events().list())
        .containsExactly(new AuditEvent.ModelUpdated(ada.user(), token.key().named("robot")));
  }

  @Test
  void asksForThePermissionBeforeTheKey() {
    for (Caller other :
        List.of(
            Caller.STRANGER,
            office.caller(owner),
            office.holderOf(VIEW, "authentik_core.add_token", "authentik_core.change_token"))) {
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> set(other, Value.Fields.NONE));
    }
  }

  @Test
  void refusesAKeyThatAnotherTokenHas() {
    ports
        .tokens()
        .add(
            Token.of(new TokenId(FixedIds.of(501)), "other", TokenIntent.API, owner, null),
            new TokenKey(NEW));

    assertRefused(key(NEW), "A token with this key already exists.");
  }

  @Test
  void refusesKeysThatCouldBeGuessedOrNotBeSent() {
    assertRefused(Value.Fields.NONE, "This field is required.");
    assertRefused(key(""), "This field may not be blank.");
    assertRefused(key("0123456789abcde"), "Ensure this field has at least 16 characters.");
    assertRefused(key("x".repeat(1025)), "Ensure this field has no more than 1024 characters.");
    assertRefused(
        key("0123456789 abcdef"), "Use letters, digits and punctuation of ASCII, and no spaces.");
  }

  private void assertRefused(Value.Fields sent, String message) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> set(office.holderOf(SET), sent))
        .satisfies(fault ->
            assertThat(fault.problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple("key", message)));
    assertThat(ports.tokens().findKey(token.id())).contains(KEY);
  }
}
