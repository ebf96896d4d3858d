package dev.sluice.application.account;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.account.CreateServiceAccount.ServiceAccount;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateServiceAccountTest {

  private static final String[] BOTH = {"authentik_core.add_user", "authentik_core.add_token"};

  private final Desk desk = new Desk();
  private final List<ObjectKey> granted = new ArrayList<>();
  private final FixedKeys keys = new FixedKeys();
  private final CreateServiceAccount createServiceAccount =
      new CreateServiceAccountService(
          desk.office.authorize(),
          new ServiceAccounts(
              desk.ports.users(),
              desk.ports.groupMembers(),
              desk.ports.tokens(),
              keys,
              desk.office.ids()),
          new Creations((caller, object) -> granted.add(object), desk.ports.events(), desk.clock),
          desk.clock);

  private final Caller root = desk.office.superuser();

  private ServiceAccount create(Caller caller, Map<String, Value> sent) {
    return desk.ports
        .unitOfWork()
        .perform(() -> createServiceAccount.create(caller, new Value.Fields(sent), Desk.CLIENT));
  }

  private static Map<String, Value> named(String name) {
    return Map.of("name", Value.of(name));
  }

  private static Map<String, Value> grouped(String name) {
    return Map.of("name", Value.of(name), "create_group", Value.of(true));
  }

  private Token token() {
    return desk.ports.tokens().list().getLast();
  }

  private void assertRefused(Map<String, Value> sent, String field, String message) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> create(root, sent))
        .satisfies(fault ->
            assertThat(fault.problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple(field, message)));
  }

  @Test
  void makesAnAccountWithAnAppPassword() {
    ServiceAccount account = create(desk.office.holderOf(BOTH), named("Backup Robot"));

    User user = account.user();
    assertThat(user.username()).isEqualTo("Backup Robot");
    assertThat(user.name()).isEqualTo("Backup Robot");
    assertThat(user.type()).isEqualTo(UserType.SERVICE_ACCOUNT);
    assertThat(user.path()).isEqualTo("goauthentik.io/service-accounts");
    assertThat(user.attributes()).isEqualTo(Map.of("goauthentik.io/user/token-expires", true));
    assertThat(desk.ports.users().findPasswordHash(user.id())).isEmpty();
    assertThat(account.group()).isNull();
    assertThat(token())
        .isEqualTo(
            Token.of(
                token().id(),
                "service-account-backup-robot-password",
                TokenIntent.APP_PASSWORD,
                user.id(),
                desk.clock.instant().plus(Duration.ofDays(360))));
    assertThat(desk.ports.tokens().findKey(token().id())).contains(account.key());
  }

  @Test
  void tellsAndGrantsForEverythingThatItMade() {
    create(desk.office.holderOf(BOTH[0], BOTH[1], "authentik_core.add_group"), grouped("robot"));

    assertThat(desk.ports.events().actions())
        .containsExactly("model_created", "model_created", "model_created");
    assertThat(granted)
        .extracting(ObjectKey::model)
        .containsExactly(Accounts.USER, Accounts.GROUP, Token.MODEL);
  }

  @Test
  void makesAGroupForThoseWhoMay() {
    ServiceAccount account = create(root, grouped("robot"));

    assertThat(requireNonNull(account.group()).name()).isEqualTo("robot");
    assertThat(account.user().groups()).containsExactly(account.group());
    assertThat(create(desk.office.holderOf(BOTH), grouped("other")).group()).isNull();
  }

  @Test
  void letsTheAppPasswordLastAsLongAsAsked() {
    Instant later = desk.clock.instant().plusSeconds(60);

    create(root, Map.of("name", Value.of("a"), "expires", Value.of(later.toString())));
    assertThat(token().expires()).isEqualTo(later);

    create(root, Map.of("name", Value.of("c"), "expires", Value.NULL));
    assertThat(token().isExpiring()).isTrue();

    ServiceAccount lasting =
        create(root, Map.of("name", Value.of("b"), "expiring", Value.of(false)));
    assertThat(token().expires()).isNull();
    assertThat(lasting.user().attributes())
        .isEqualTo(Map.of("goauthentik.io/user/token-expires", false));
  }

  @Test
  void needsBothPermissions() {
    for (Caller other :
        List.of(Caller.STRANGER, desk.office.holderOf(BOTH[0]), desk.office.holderOf(BOTH[1]))) {
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> create(other, Map.of()));
    }
  }

  @Test
  void keepsNothingWhereANameIsTaken() {
    desk.office.group("robot", false);

    assertRefused(
        grouped("robot"), "non_field_errors", "A user/group with these details already exists");
    assertThat(desk.ports.users().find(List.of(UserField.USERNAME), "robot", false)).isEmpty();
    assertThat(desk.ports.tokens().list()).isEmpty();
    assertThat(desk.ports.events().list()).isEmpty();
  }

  @Test
  void refusesATakenUsername() {
    assertRefused(grouped("bob"), "name", "This field must be unique.");
  }

  @Test
  void namesAppPasswordsOfNamesWithoutLettersApart() {

    create(root, named("\u6a5f\u68b0"));
    String first = token().identifier();
    create(root, named("\u673a\u5668"));

    assertThat(token().identifier()).isNotEqualTo(first).matches("service-account-\\d+-password");
  }

  @Test
  void takesNothingForWhatItIsNot() {
    Value.Text name = Value.of("robot");

    assertRefused(Map.of(), "name", "This field is required.");
    assertRefused(named(" "), "name", "This field may not be blank.");
    assertRefused(
        named("x".repeat(151)), "name", "Ensure this field has no more than 150 characters.");
    assertRefused(
        Map.of("name", name, "create_group", Value.of("true")),
        "create_group",
        "Must be a valid boolean.");
    assertRefused(
        Map.of("name", name, "expiring", Value.of(1)), "expiring", "Must be a valid boolean.");
    assertRefused(
        Map.of("name", name, "expires", Value.of("tomorrow")),
        "expires",
        "Datetime has wrong format. Use one of these formats instead:"
            + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
    assertRefused(
        Map.of("name", name, "expires", Value.of("2020-01-01T00:00:00Z")),
        "expires",
        "This moment has passed.");
  }
}
