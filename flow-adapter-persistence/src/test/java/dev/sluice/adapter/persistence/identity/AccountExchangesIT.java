package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.UserPaths;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class AccountExchangesIT {

  private static final Count ONE_STATEMENT = new Count(1, 0);

  private final CountingDataSource counting;
  private final JooqPorts ports;

  AccountExchangesIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  @Test
  void readsAndWritesInOneStatementEach() {
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    var group = new GroupId(UUID.randomUUID());
    ports.users().add(new Group(group, unique("group"), false, Map.of()), List.of());
    Token token =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, user, null);
    var everybody = new UserPaths.Filter(new Visibility.Everything(), List.of("a"), "b", "c");

    // whether the owner may have one is asked first
    assertThat(counting.during(() -> ports.tokens().add(token, new TokenKey(unique("key")))))
        .isEqualTo(new Count(2, 0));

    List<Runnable> statements =
        List.of(
            () -> ports.tokens().find(token.identifier()),
            () -> ports.tokens().findKey(token.id()),
            () -> ports.tokens().updateKey(token.id(), new TokenKey(unique("key"))),
            () -> ports.groupMembers().add(group, user),
            () -> ports.groupMembers().remove(group, user),
            () -> ports.userPaths().list(everybody),
            () -> ports.sessions().remove(Set.of(user)),
            () -> ports.users().updatePassword(user, "hash", null, NOW));

    assertThat(statements)
        .allSatisfy(statement -> assertThat(counting.during(statement)).isEqualTo(ONE_STATEMENT));
  }
}
