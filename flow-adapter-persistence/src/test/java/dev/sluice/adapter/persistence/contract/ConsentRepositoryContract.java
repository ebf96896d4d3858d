package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.ConsentRepository;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ConsentRepositoryContract {

  private final ConsentRepository consents;
  private final UserId user;
  private final ConsentApplication wiki = new ConsentApplication(UUID.randomUUID(), "wiki", "Wiki");

  ConsentRepositoryContract(Storage storage) {
    this.consents = storage.consents();
    this.user = Fixtures.addedUser(storage);
  }

  private UserConsent consent(@Nullable Instant expires, String... permissions) {
    return new UserConsent(user, wiki, new LinkedHashSet<>(List.of(permissions)), expires);
  }

  @Test
  void findsWhatSomebodyConsentedTo() {
    UserConsent consent = consent(null, "foo", "bar");

    consents.add(consent);

    assertThat(consents.find(user, wiki.id(), NOW)).contains(consent);
    assertThat(consents.find(user, UUID.randomUUID(), NOW)).isEmpty();
    assertThat(consents.find(new UserId(user.value() + 1_000_000), wiki.id(), NOW)).isEmpty();
  }

  @Test
  void findsNothingThatHasExpired() {
    Instant end = NOW.plusSeconds(1);
    consents.add(consent(end, "foo"));

    assertThat(consents.find(user, wiki.id(), end.minusMillis(1))).isPresent();
    assertThat(consents.find(user, wiki.id(), end)).isEmpty();
  }

  @Test
  void replacesWhatWasConsentedToBefore() {
    consents.add(consent(NOW.plusSeconds(1), "foo"));

    consents.add(consent(null));

    assertThat(consents.find(user, wiki.id(), NOW)).contains(consent(null));
  }

  @Test
  void keepsOneOfManyAnswersAtOnce() throws Exception {
    Callable<Boolean> answer =
        () -> {
          consents.add(consent(null, "foo"));
          return true;
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Stream.generate(() -> answer).limit(8).toList());
    }

    assertThat(consents.find(user, wiki.id(), NOW)).contains(consent(null, "foo"));
  }
}
