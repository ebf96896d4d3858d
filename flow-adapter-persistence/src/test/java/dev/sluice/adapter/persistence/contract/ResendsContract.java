package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Resends;
import dev.sluice.application.port.Resends.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class ResendsContract {

  private static final Limit TWICE = new Limit(2, Duration.ofMinutes(5));

  private final Instant now = Instant.ofEpochMilli(NOW.toEpochMilli());
  private final String key = unique("key");
  private final Storage storage;
  private final Resends resends;

  ResendsContract(Storage storage) {
    this.storage = storage;
    this.resends = storage.resends();
  }

  private Optional<Duration> claim(Limit limit, Instant when) {
    return storage.unitOfWork().perform(() -> resends.claim(key, limit, when));
  }

  @Test
  void countsUpToTheLimit() {
    assertThat(claim(TWICE, now)).isEmpty();
    assertThat(claim(TWICE, now.plusSeconds(60))).isEmpty();

    assertThat(claim(TWICE, now.plusSeconds(90))).contains(Duration.ofSeconds(210));
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    claim(TWICE, now);
    claim(TWICE, now.plusSeconds(60));

    assertThat(claim(TWICE, now.plusSeconds(300))).isEmpty();
  }

  @Test
  void countsNoWishThatWasRefused() {
    claim(TWICE, now);
    claim(TWICE, now.plusSeconds(60));
    claim(TWICE, now.plusSeconds(299));

    assertThat(claim(TWICE, now.plusSeconds(300))).isEmpty();
    assertThat(claim(TWICE, now.plusSeconds(361))).isEmpty();
  }

  @Test
  void allowsNoneWhereNoneAreAllowed() {
    assertThat(claim(new Limit(0, Duration.ofMinutes(5)), now)).contains(Duration.ofMinutes(5));
  }

  @Test
  void countsThoseThatComeAtOnce() throws Exception {
    Callable<Optional<Duration>> wish = () -> claim(TWICE, now);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(8, wish)))
          .extracting(Future::get)
          .filteredOn(Optional::isEmpty)
          .hasSize(2);
    }
  }
}
