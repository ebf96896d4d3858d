package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Events.corrected;
import static dev.sluice.adapter.persistence.contract.Events.event;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.EventRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class EventRepositoryContract {

  private final UnitOfWork unitOfWork;
  private final EventRepository events;

  EventRepositoryContract(EventStorage storage) {
    this.unitOfWork = storage.unitOfWork();
    this.events = storage.events();
  }

  @Test
  void findsWhatWasAppended() {
    StoredEvent login = event("login");

    events.append(login, "");

    assertThat(events.find(login.id(), NOW)).contains(login);
    assertThat(events.find(new EventId(UUID.randomUUID()), NOW)).isEmpty();
  }

  @Test
  void findsTheLatestVersion() {
    StoredEvent first = event("login");
    StoredEvent second = corrected(first, "not quite");
    StoredEvent third = corrected(second, "that is it");

    events.append(first, "");
    events.append(third, "");
    events.append(second, "");

    assertThat(events.find(first.id(), NOW)).contains(third);
  }

  @Test
  void findsNothingThatHasExpired() {
    StoredEvent login = event("login");
    events.append(login, "");

    assertThat(events.find(login.id(), login.expires().minusMillis(1))).isPresent();
    assertThat(events.find(login.id(), login.expires())).isEmpty();
  }

  @Test
  void removesAllVersions() {
    StoredEvent first = event("login");
    events.append(first, "");
    events.append(corrected(first, "better"), "");

    assertThat(events.remove(first.id())).isTrue();
    assertThat(events.find(first.id(), NOW)).isEmpty();
    assertThat(events.remove(first.id())).isFalse();
  }

  @Test
  void forgetsPeople() {
    StoredEvent jane = event("login");
    StoredEvent bob = event("login", "bob", NOW);
    events.append(jane, "");
    events.append(bob, "");

    events.forget(new UserId(Long.parseLong(pk(jane))));

    assertThat(events.find(jane.id(), NOW)).isEmpty();
    assertThat(events.find(bob.id(), NOW)).contains(bob);
  }

  @Test
  void isUndoneWithTheUnitOfWork() {
    StoredEvent login = event("login");

    assertThatIllegalStateException()
        .isThrownBy(() ->
            unitOfWork.perform(() -> {
              events.append(login, "");
              throw new IllegalStateException("no");
            }));

    assertThat(events.find(login.id(), NOW)).isEmpty();
  }

  private static String pk(StoredEvent event) {
    return event.user().fields().get("pk") instanceof Value.Scalar pk ? pk.text() : "";
  }
}
