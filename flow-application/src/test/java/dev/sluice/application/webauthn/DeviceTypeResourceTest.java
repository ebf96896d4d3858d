package dev.sluice.application.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.DeviceTypeCatalogue;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryDeviceTypes;
import dev.sluice.application.port.Installation;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.ListQuery.Order;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.RecordedEvents;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceTypeResourceTest {

  private static final DeviceType BLUE = new DeviceType(new UUID(0, 1), "Blue Key", null);
  private static final DeviceType RED = new DeviceType(new UUID(0, 2), "Red Key", "data:red");
  private static final DeviceType PHONE = new DeviceType(new UUID(0, 3), "A Phone", null);

  private final ImmediateUnitOfWork unitOfWork = new ImmediateUnitOfWork();
  private final RecordedEvents events = new RecordedEvents(unitOfWork);
  private final InMemoryDeviceTypes types = new InMemoryDeviceTypes(unitOfWork);
  private final DeviceTypeResource resource = new DeviceTypeResource(types);

  DeviceTypeResourceTest() {
    types.replaceAll(List.of(RED, BLUE, PHONE));
  }

  private static final ListQuery ALL = ListQuery.visible(new Visibility.Everything());

  private List<String> listed(ListQuery query) {
    return resource.list(query).rows().stream().map(DeviceTypeView::description).toList();
  }

  private static ListQuery ordered(String... fields) {
    return new ListQuery(
        List.of(), List.of(), Order.parse(String.join(",", fields)), ALL.visibility(), 0, 100);
  }

  @Test
  void listsByDescription() {
    assertThat(listed(ALL)).containsExactly("A Phone", "Blue Key", "Red Key");
  }

  @Test
  void listsInOtherOrders() {
    assertThat(listed(ordered("-aaguid"))).containsExactly("A Phone", "Red Key", "Blue Key");
    assertThat(listed(ordered("nothing", "-description")))
        .containsExactly("Red Key", "Blue Key", "A Phone");
  }

  @Test
  void filters() {
    assertThat(listed(ALL.and(Criterion.is("aaguid", Value.of(RED.aaguid().toString())))))
        .containsExactly("Red Key");
    assertThat(listed(ALL.and(Criterion.is("description", Value.of("Blue Key")))))
        .containsExactly("Blue Key");
    assertThat(listed(ALL.and(Criterion.is("icon", Value.of("data:red")))))
        .containsExactly("Red Key");
  }

  @Test
  void searchesAndPages() {
    var query = new ListQuery(List.of(), List.of("KEY"), List.of(), ALL.visibility(), 1, 1);

    Page<DeviceTypeView> page = resource.list(query);

    assertThat(page).isEqualTo(new Page<>(List.of(DeviceTypeView.of(RED)), 2));
  }

  @Test
  void showsWhatMayBeSeen() {
    var objects = new Visibility.Objects(Set.of(BLUE.aaguid().toString()));

    assertThat(listed(ListQuery.visible(objects))).containsExactly("Blue Key");
    assertThat(listed(ListQuery.visible(new Visibility.Nothing()))).isEmpty();
  }

  @Test
  void findsByAaguid() {
    assertThat(resource.find(BLUE.aaguid().toString()).orElseThrow().shown())
        .isEqualTo(DeviceTypeView.of(BLUE));
    assertThat(resource.find(new UUID(0, 9).toString())).isEmpty();
    assertThat(resource.find("no key")).isEmpty();
  }

  @Test
  void knowsWhatTheProgramKnowsOncePerEdition() {
    var installation = new Done();
    var catalogue = new Catalogue();

    install(installation, catalogue).install();
    types.replaceAll(List.of(RED));
    install(installation, catalogue).install();

    assertThat(types.list()).containsExactly(RED);
    assertThat(installation.steps).containsExactly("device types of first");
  }

  @Test
  void knowsWhatTheProgramKnowsByNow() {
    var catalogue = new Catalogue();
    InstallDeviceTypes install = install(new Done(), catalogue);
    install.install();
    types.replaceAll(List.of(RED));

    catalogue.edition = "second";
    install.install();

    assertThat(types.list()).containsExactly(BLUE);
  }

  @Test
  void tellsOnceWhatIsWrongWithTheList() {
    var installation = new Done();
    var catalogue = new Catalogue();
    InstallDeviceTypes install = install(installation, catalogue);
    install.install();
    assertThat(events.actions()).isEmpty();

    catalogue.complaint = "out of date";
    install.install();
    install.install();
    install(installation, catalogue).install();

    assertThat(events.actions()).containsExactly("configuration_error");
  }

  private InstallDeviceTypes install(Installation installation, DeviceTypeCatalogue catalogue) {
    return new InstallDeviceTypesService(
        installation, catalogue, types, events, new MutableClock());
  }

  private static final class Catalogue implements DeviceTypeCatalogue {

    private String edition = "first";
    private @Nullable String complaint;

    @Override
    public Optional<String> refresh() {
      return Optional.ofNullable(complaint);
    }

    @Override
    public String edition() {
      return edition;
    }

    @Override
    public List<DeviceType> list() {
      return List.of(BLUE);
    }
  }

  private static final class Done implements Installation {

    private final Set<String> steps = new HashSet<>();

    @Override
    public boolean has(String step) {
      return steps.contains(step);
    }

    @Override
    public boolean once(String step, Runnable work) {
      boolean first = steps.add(step);
      if (first) {
        work.run();
      }
      return first;
    }
  }
}
