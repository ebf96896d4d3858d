package dev.sluice.adapter.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.MailQueue.Figures;
import dev.sluice.application.port.MailQueue.Letter;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqOutboxIT extends OutboxContract {

  private static final Duration LEASE = Duration.ofMinutes(5);

  private final DataSource source;

  JooqOutboxIT(DataSource source) {
    super(Storage.on(source));
    this.source = source;
  }

  /** As it is where the key was changed. */
  @Test
  void claimsAndListsWhatNobodyCanReadWithoutItsContent() throws SQLException {
    outbox().add(mail(), Fixtures.NOW);
    try (var connection = source.getConnection();
        var spoil = connection.prepareStatement("update outbox_mail set content = '\\x00'")) {
      spoil.executeUpdate();
    }

    assertThat(queue().claim(Fixtures.NOW, LEASE))
        .contains(new Letter(mail().id(), null, Fixtures.NOW, 1, null, false));
    queue().giveUp(mail().id(), Fixtures.NOW, "no key");
    assertThat(queue().list(1))
        .containsExactly(new Letter(mail().id(), null, Fixtures.NOW, 1, "no key", true));
    assertThat(queue().count()).isEqualTo(new Figures(0, 1));
  }
}
