package dev.sluice.application.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.resource.Author;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserGiftsTest {

  private static final Map<String, Value> NEW =
      Map.of("username", Value.of("new"), "name", Value.of(""));
  private static final String READ = "authentik_flows.view_flow";
  private static final String WRITE = "authentik_flows.change_flow";

  private final Registry registry = new Registry();
  private final UserId jane = registry.user("jane");

  private static Map<String, Value> with(Map<String, Value> some, String field, Value value) {
    var all = new HashMap<>(some);
    all.put(field, value);
    return all;
  }

  private static Value names(String... permissions) {
    return new Value.Items(Stream.of(permissions).<Value>map(Value::of).toList());
  }

  @Nested
  class Passwords {

    private void apply(UserId user, Author author, String password) {
      registry.apply(user, author, Map.of("password", Value.of(password)));
    }

    private List<AuditEvent> events() {
      return registry.ports.events().list();
    }

    @Test
    void areKeptAsHashes() {
      UserId made =
          registry.apply(null, Author.SYSTEM, with(NEW, "password", Value.of(" se cret ")));

      assertThat(registry.ports.users().findPasswordHash(made)).contains("hashed: se cret ");
      assertThat(registry.users.find(Long.toString(made.value())).orElseThrow().toString())
          .doesNotContain("hashed:", "se cret");
    }

    @Test
    void areReplacedAndToldOf() {
      apply(jane, Author.SYSTEM, "secret");

      assertThat(registry.ports.users().findPasswordHash(jane)).contains("hashed:secret");
      assertThat(events()).singleElement().isInstanceOf(AuditEvent.PasswordSet.class);
    }

    @Test
    void areLeftAloneWhereTheyAreTheSameAlready() {
      apply(jane, Author.SYSTEM, "secret");

      apply(jane, Author.SYSTEM, "secret");

      assertThat(events()).hasSize(1);
    }

    @Test
    void areNotComparedForWhoeverMaySetNone() {
      apply(jane, Author.SYSTEM, "secret");
      Author editor = registry.holding("authentik_core.change_user");
      Author setter = registry.holding("authentik_core.reset_user_password");

      for (String guess : List.of("secret", "wrong")) {
        assertThatExceptionOfType(FlowFault.Forbidden.class)
            .isThrownBy(() -> apply(jane, editor, guess))
            .withMessageContaining("authentik_core.reset_user_password");
      }
      apply(jane, setter, "another");
      assertThat(registry.ports.users().findPasswordHash(jane)).contains("hashed:another");
    }

    @Test
    void areRefusedUnderTheirField() {
      assertRefused("", "This field may not be blank.");
      assertRefused("x".repeat(4_097), "Ensure this field has no more than 4096 characters.");
    }

    private void assertRefused(String password, String message) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> apply(jane, Author.SYSTEM, password))
          .satisfies(fault -> {
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("password");
            assertThat(fault.problems()).extracting(Problem::message).containsExactly(message);
          });
    }
  }

  @Nested
  class Permissions {

    private void apply(Author author, String... permissions) {
      registry.apply(jane, author, Map.of("permissions", names(permissions)));
    }

    private Set<Permission> held() {
      return registry.ports.rbac().grants().find(jane).global();
    }

    @Test
    void areAddedToWhatSomebodyHolds() {
      apply(Author.SYSTEM, READ);
      apply(Author.SYSTEM, WRITE);
      apply(Author.SYSTEM, WRITE);

      assertThat(held()).containsExactlyInAnyOrder(Permission.of(READ), Permission.of(WRITE));
    }

    @Test
    void areHeldBySomebodyNew() {
      UserId made = registry.apply(null, Author.SYSTEM, with(NEW, "permissions", names(READ)));

      assertThat(registry.ports.rbac().grants().find(made).global())
          .containsExactly(Permission.of(READ));
    }

    @Test
    void areGivenOnlyByThoseWhoMayGiveThemToRoles() {
      Author editor = registry.holding("authentik_core.change_user", READ);

      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> apply(editor, READ))
          .withMessageContaining("authentik_rbac.assign_role_permissions");
      assertThat(held()).isEmpty();
      apply(registry.holding("authentik_rbac.assign_role_permissions"), READ);
      assertThat(held()).hasSize(1);
    }

    @Test
    void areRefusedUnderTheirFieldIfThereAreNoSuch() {
      for (String none : List.of("view_flow", "authentik_flows.fly", "")) {
        assertThatExceptionOfType(FlowFault.Invalid.class)
            .isThrownBy(() -> apply(Author.SYSTEM, READ, none))
            .satisfies(fault ->
                assertThat(fault.problems())
                    .extracting(Problem::field)
                    .containsExactly("permissions"));
      }
      assertThat(held()).isEmpty();
    }
  }
}
