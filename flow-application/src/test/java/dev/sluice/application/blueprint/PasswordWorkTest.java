package dev.sluice.application.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.CountingHasher;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.resource.Passwords;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordWorkTest {

  private final InMemoryPorts ports = new InMemoryPorts();
  private final CountingHasher hasher = new CountingHasher(ports.unitOfWork());
  private final PasswordWork work = new PasswordWork(ports.unitOfWork(), hasher);

  /** Writes before and after it asks, as blueprints do. */
  private UserId add(Passwords passwords, String username, String password) {
    UserId id =
        ports.users().add(new NewUser(username, "", "", true), null, List.of(), MutableClock.START);
    passwords
        .replace(username, password, null)
        .ifPresent(hash -> ports.users().updatePassword(id, hash, null, MutableClock.START));
    return id;
  }

  @Test
  void isDoneOnceWhereThereIsNoPassword() {
    var times = new AtomicInteger();

    assertThat(work.<Integer>perform(_ -> times.incrementAndGet())).isOne();
    assertThat(times).hasValue(1);
  }

  @Test
  void keepsTheHashesThatItCouldNotMakeItself() {
    UserId last =
        work.perform(passwords -> {
          add(passwords, "ada", "secret");
          return add(passwords, "bob", "secret");
        });

    assertThat(ports.users().list()).extracting(User::username).containsExactly("ada", "bob");
    assertThat(ports.users().findPasswordHash(last)).contains("hashed:secret");
    assertThat(hasher.count()).as("one for each, since hashes are salted").isEqualTo(2);
  }

  @Test
  void goesOnUntilNothingNewIsAsked() {
    Optional<String> hash =
        work.perform(passwords ->
            passwords
                .replace("ada", "first", null)
                .flatMap(first -> passwords.replace("ada", "second", first)));

    assertThat(hash).contains("hashed:second");
  }

  @Test
  void leavesAPasswordThatIsTheSameEvenIfItsHashIsOutdated() {
    assertThat(replaced("secret", "hashed:secret")).isEmpty();
    assertThat(replaced("secret", "outdated:secret")).isEmpty();
    assertThat(replaced("secret", "hashed:other")).contains("hashed:secret");
    assertThat(replaced("secret", "gibberish")).contains("hashed:secret");
  }

  private Optional<String> replaced(String password, String former) {
    return work.perform(passwords -> passwords.replace("ada", password, former));
  }

  @Test
  void hashesNothingForWhatIsRefused() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() ->
            work.perform(passwords -> {
              add(passwords, "ada", "secret");
              throw new FlowFault.NotFound("flow");
            }));

    assertThat(hasher.count()).isZero();
    assertThat(ports.users().list()).isEmpty();
  }
}
