package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqSessionIT {

  private final JooqPorts ports;

  JooqSessionIT(DataSource source) {
    this.ports = new JooqPorts(source);
  }

  private Subject added() {
    UserId id = ports.users().add(person(), null, List.of(), NOW);
    return ports.users().find(id).orElseThrow().asSubject();
  }

  private void remove(Subject user) {
    ports
        .database()
        .apart()
        .query("delete from user_account where id = " + JooqSubject.key(user))
        .execute();
  }

  @Test
  void goesOnAsItsOwnerWhereTheOtherIsGone() {
    Subject other = added();
    Session own = session().loggedIn(added(), Evidence.NONE, null, NOW);
    SessionKey key = key();
    ports.sessions().add(own.actingAs(other), key, CLIENT);

    remove(other);

    assertThat(ports.sessions().find(key, NOW)).contains(own);
  }

  @Test
  void endsWithItsOwner() {
    Subject owner = added();
    Session own = session().loggedIn(owner, Evidence.NONE, null, NOW);
    SessionKey key = key();
    ports.sessions().add(own.actingAs(added()), key, CLIENT);

    remove(owner);

    assertThat(ports.sessions().find(key, NOW)).isEmpty();
  }
}
