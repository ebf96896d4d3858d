package dev.sluice.adapter.persistence.consent;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.consent.ConsentRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqConsentListingIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;

  JooqConsentListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  private UserConsent added(UserId user, @Nullable Instant expires) {
    var wiki = new ConsentApplication(UUID.randomUUID(), "wiki", "Wiki");
    var permissions = new LinkedHashSet<>(List.of("openid", "email"));
    var consent = new UserConsent(user, wiki, permissions, expires);
    ports.consents().add(consent);
    return consent;
  }

  private UserId somebody() {
    return ports.users().add(person(), null, List.of(), NOW);
  }

  private List<ConsentRow> list(Criterion... criteria) {
    return ports.consentListing().list(ListQuery.all(List.of(criteria), 100)).rows();
  }

  @Test
  void showsWhoConsentedToWhat() {
    UserId user = somebody();
    UserConsent consent = added(user, NOW);
    added(somebody(), null);

    ConsentRow row = list(Criterion.is("user", Value.of(user.value()))).getFirst();

    assertThat(row.consent()).isEqualTo(consent);
    assertThat(row.user().user().id()).isEqualTo(user);
    assertThat(list(Criterion.is("application", Value.of(consent.application().id().toString()))))
        .containsExactly(row);
    assertThat(ports.consentListing().find(Long.toString(row.id().value()))).contains(row);
    assertThat(ports.consentListing().find("none")).isEmpty();
  }

  @Test
  void showsPeopleTheirOwn() {
    UserId user = somebody();
    UserConsent consent = added(user, null);
    added(somebody(), null);

    var own = ListQuery.visible(new Visibility.OwnRows(user));

    assertThat(ports.consentListing().list(own).rows())
        .extracting(ConsentRow::consent)
        .containsExactly(consent);
  }

  @Test
  void forgetsWhatIsTakenBack() {
    UserId user = somebody();
    added(user, null);
    ConsentRow row = list(Criterion.is("user", Value.of(user.value()))).getFirst();

    ports.consents().remove(row.id());

    assertThat(list(Criterion.is("user", Value.of(user.value())))).isEmpty();
  }

  @Test
  void asksTwiceWhateverThereIs() {
    added(somebody(), null);

    assertThat(counting.during(() -> list()).statements()).isLessThanOrEqualTo(2);
  }
}
