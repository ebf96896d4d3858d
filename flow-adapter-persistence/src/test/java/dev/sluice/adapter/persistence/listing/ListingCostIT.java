package dev.sluice.adapter.persistence.listing;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.contract.BrandStorage;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.identity.JooqSessionListing;
import dev.sluice.adapter.persistence.token.JooqTokenListing;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** One query for the window and one for the count, however much belongs to the rows. */
@ExtendWith(PostgresExtension.class)
class ListingCostIT {

  private static final int MANY = 100;

  private final CountingDataSource counted;
  private final JooqPorts ports;
  private final BrandStorage brands;
  private final Certificates certificates;

  ListingCostIT(DataSource source) {
    this.counted = new CountingDataSource(source);
    this.ports = new JooqPorts(counted);
    this.brands = BrandStorage.on(source);
    this.certificates = new Certificates(brands.certificate(), List.of(brands.certificate()));
  }

  @TestFactory
  Stream<DynamicTest> asksTwiceWhateverThereIs() {
    var database = new JooqDatabase(counted);
    Map<String, Listing<?>> listings =
        Map.of(
            "users", ports.userListing(),
            "groups", ports.groupListing(),
            "tokens", new JooqTokenListing(database, ports.json()),
            "sessions", new JooqSessionListing(database),
            "brands", ports.brandListing());
    for (int i = 0; i < MANY; i++) {
      addOneOfEach();
    }

    return listings.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> asksTwice(one.getValue())));
  }

  private void asksTwice(Listing<?> listing) {
    assertThat(listing.list(ListQuery.all(List.of(), MANY)).rows()).hasSize(MANY);
    for (int rows : new int[] {1, MANY}) {
      var cost = counted.during(() -> listing.list(ListQuery.all(List.of(), rows)));

      assertThat(cost.statements()).as("%s rows", rows).isEqualTo(2);
    }
  }

  /** A person in a group of their own with a role, a token and a session; and a brand. */
  private void addOneOfEach() {
    var group = new GroupId(UUID.randomUUID());
    ports.users().add(new Group(group, unique("group"), false, Map.of()), List.of());
    UserId user = ports.users().add(person(), null, List.of(group), NOW);
    Role role = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    ports.roles().add(role);
    ports.roles().addHolder(role.id(), new RoleHolder.OfGroup(group));
    Token token =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, user, null);
    ports.tokens().add(token, new TokenKey(unique("key")));
    var subject = ports.users().find(user).orElseThrow().asSubject();
    // lists show what is alive by the clock of the database
    Instant now = Instant.now();
    Session session = Session.anonymous(new SessionId(UUID.randomUUID()), now);
    ports.sessions().add(session.loggedIn(subject, Evidence.NONE, null, now), key(), CLIENT);
    brands.brands().add(BrandStorage.brand(Map.of(FlowRole.RECOVERY, brands.flow()), certificates));
  }
}
