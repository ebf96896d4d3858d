package dev.sluice.application.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.Profile.Readers;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndpointDeviceResourceTest {

  private static final UserId ADA = new UserId(7);
  private static final UUID NEXT = new UUID(0, 1);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final InMemoryEndpointListing listing = new InMemoryEndpointListing(ports.endpoints());
  private final EndpointWrites writes =
      new EndpointWrites(ports.endpoints(), new PrimaryKeys(() -> NEXT), clock);
  private final EndpointDeviceResource own =
      new EndpointDeviceResource(EndpointDoor.OWN, listing, writes);
  private final EndpointDeviceResource everybodys =
      new EndpointDeviceResource(EndpointDoor.ADMIN, listing, writes);

  private static Author author() {
    Subject ada = new Subject(ADA, "ada", "", "", true, false, Set.of());
    return new Author(ada, Grants.ALL, Client.UNKNOWN, null);
  }

  private Stored<EndpointDeviceAttributes, EndpointDeviceView> added() {
    var attributes = new EndpointDeviceAttributes(null, "Laptop");
    ObjectKey key = everybodys.add(attributes, null, author());
    return everybodys.find(key).orElseThrow();
  }

  @Test
  void belongsToWhoWroteItDown() {
    Stored<EndpointDeviceAttributes, EndpointDeviceView> stored = added();

    assertThat(stored.shown()).isEqualTo(new EndpointDeviceView(NEXT, "Laptop"));
    assertThat(stored.owner()).isNull();
    assertThat(own.find(stored.key())).map(Stored::owner).contains(ADA);
    assertThat(own.list(ListQuery.visible(new Visibility.OwnRows(ADA))).rows())
        .containsExactly(stored.shown());
    assertThat(own.list(ListQuery.visible(new Visibility.OwnRows(new UserId(8)))).rows()).isEmpty();
  }

  @Test
  void isWhatItIsWishedToBe() {
    UUID wished = new UUID(0, 5);

    ObjectKey key = everybodys.add(new EndpointDeviceAttributes(wished, "Laptop"), null, author());

    assertThat(key).isEqualTo(new ObjectKey(EndpointDevices.MODEL, wished.toString()));
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(
            () -> everybodys.add(new EndpointDeviceAttributes(wished, "Other"), null, author()));
  }

  @Test
  void isRenamedAndStaysWhatItIs() {
    Stored<EndpointDeviceAttributes, EndpointDeviceView> stored = added();
    clock.advance(Duration.ofSeconds(1));

    var attributes = new EndpointDeviceAttributes(new UUID(0, 5), "Desk");
    everybodys.update(stored, attributes, author());

    assertThat(ports.endpoints().list())
        .singleElement()
        .satisfies(endpoint -> {
          assertThat(endpoint.id().value()).isEqualTo(NEXT);
          assertThat(endpoint.name()).isEqualTo("Desk");
          assertThat(endpoint.updated()).isEqualTo(clock.instant());
        });
  }

  @Test
  void isRemoved() {
    Stored<EndpointDeviceAttributes, EndpointDeviceView> stored = added();

    everybodys.remove(stored, author());

    assertThat(everybodys.find(stored.key())).isEmpty();
  }

  @Test
  void isWrittenBySuperusersOnly() {
    assertThat(everybodys.profile().readers()).isEqualTo(Readers.SUPERUSERS);
    assertThat(own.profile().operations())
        .containsExactlyInAnyOrder(Operation.LIST, Operation.RETRIEVE, Operation.USED_BY);
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> own.add(new EndpointDeviceAttributes(null, "Laptop"), null, author()));
  }

  @Test
  void hasANameOfBoundedLength() {
    assertThat(new EndpointDeviceAttributes(null, "x".repeat(64)).name()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EndpointDeviceAttributes(null, "x".repeat(65)));
  }
}
