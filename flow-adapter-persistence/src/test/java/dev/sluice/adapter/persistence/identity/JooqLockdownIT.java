package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqLockdownIT {

  private static final int PARTIES = 3;

  private final JooqPorts ports;
  private final UserId user;
  private final String identifier = unique("token");
  private final CyclicBarrier start = new CyclicBarrier(PARTIES);

  JooqLockdownIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.user = ports.users().add(person(), null, List.of(), NOW);
  }

  @RepeatedTest(20)
  void leavesNothingThatIsMadeInThatVeryMoment() throws Exception {
    List<Callable<Boolean>> all =
        List.of(together(this::lock), together(this::logIn), together(this::makeToken));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(all))
          .extracting(Future::state)
          .containsOnly(Future.State.SUCCESS);
    }

    assertThat(ports.users().find(user)).map(User::active).contains(false);
    assertThat(ports.sessions().list(user, 5, NOW)).isEmpty();
    assertThat(ports.tokens().find(identifier)).isEmpty();
  }

  @Test
  void undoesAPartThatFailsAndKeepsTheRest() {
    boolean succeeded =
        ports
            .unitOfWork()
            .perform(() -> {
              ports.users().updateLogin(user, NOW.plusSeconds(1));
              return ports
                  .unitOfWork()
                  .attempt(() -> {
                    ports.users().lockDown(user, Lockdown.OF_EVERYTHING, NOW);
                    throw new IllegalStateException("not today");
                  });
            });

    assertThat(succeeded).isFalse();
    assertThat(ports.users().find(user)).map(User::active).contains(true);
    assertThat(ports.users().find(user)).map(User::lastLogin).contains(NOW.plusSeconds(1));
  }

  /** Whoever comes too late is refused, which is as good. */
  private Callable<Boolean> together(Runnable part) {
    return () -> {
      start.await();
      try {
        return ports
            .unitOfWork()
            .perform(() -> {
              part.run();
              return true;
            });
      } catch (FlowFault.Stale | FlowFault.Invalid late) {
        return false;
      }
    };
  }

  private void lock() {
    ports.users().lockDown(user, Lockdown.OF_EVERYTHING, NOW);
    ports.sessions().remove(user, null);
    ports.tokens().remove(user);
  }

  private void logIn() {
    Subject subject = ports.users().find(user).orElseThrow().asSubject();
    ports.users().updateLogin(user, NOW);
    ports.sessions().add(session().loggedIn(subject, Evidence.NONE, null, NOW), key(), CLIENT);
  }

  private void makeToken() {
    var id = new TokenId(UUID.randomUUID());
    ports
        .tokens()
        .add(Token.of(id, identifier, TokenIntent.API, user, null), new TokenKey(unique("key")));
  }
}
