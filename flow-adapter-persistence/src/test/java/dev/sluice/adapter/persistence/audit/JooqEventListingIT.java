package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.contract.Events.corrected;
import static dev.sluice.adapter.persistence.contract.Events.event;
import static dev.sluice.adapter.persistence.contract.Events.telling;
import static dev.sluice.adapter.persistence.contract.Events.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.EventFigures.Totals;
import dev.sluice.application.port.EventFigures.Use;
import dev.sluice.application.port.EventFigures.Volume;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.event.EventFields;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class JooqEventListingIT {

  private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final JooqEventFigures figures;

  JooqEventListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.figures = new JooqEventFigures(ports.database(), ports.json());
  }

  @BeforeEach
  void forgetEvents() {
    ports.database().apart().query("delete from event").execute();
  }

  @Test
  void showsTheNewestFirstAndNothingThatHasExpired() {
    StoredEvent old = appended(event("login", "jane", today.minusSeconds(60)));
    StoredEvent young = appended(event("login", "jane", today));
    StoredEvent gone = appended(until(event("login"), today.minusSeconds(1)));

    assertThat(list()).containsExactly(young, old);
    assertThat(ports.eventListing().find(gone.id().value().toString())).isEmpty();
    assertThat(ports.eventListing().find("nonsense")).isEmpty();
  }

  @Test
  void showsTheLatestVersionOnly() {
    StoredEvent first = appended(event("login", "jane", today));
    StoredEvent second = appended(corrected(first, "better"));

    assertThat(list()).containsExactly(second);
    assertThat(ports.eventListing().find(first.id().value().toString())).contains(second);
    assertThat(list(Criterion.is("search", Value.of("context.message = None")))).isEmpty();
  }

  @Test
  void filters() {
    StoredEvent login = appended(event("login", "jane", today));
    StoredEvent failed =
        appended(about(event("login_failed", "", today), Map.of("username", "nobody")));
    StoredEvent made =
        appended(
            about(
                event("model_created", "bob", today),
                Map.of(
                    "model", Map.of("app", "authentik_core", "model_name", "user", "pk", 7),
                    "device", Map.of("pk", "abc"),
                    "authorized_application", Map.of("pk", "def"))));

    assertThat(list(contains("action", "LOGIN"))).containsExactlyInAnyOrder(login, failed);
    assertThat(list(any("action", "login", "model_created")))
        .containsExactlyInAnyOrder(login, made);
    assertThat(list(is("username", "jane"))).containsExactly(login);
    assertThat(list(is("username", "nobody"))).containsExactly(failed);
    assertThat(list(is("context_model_app", "authentik_core"))).containsExactly(made);
    assertThat(list(is("context_model_name", "user"))).containsExactly(made);
    assertThat(list(is("context_model_pk", "7"))).containsExactly(made);
    assertThat(list(is("context_device", "abc"))).containsExactly(made);
    assertThat(list(is("context_authorized_app", "def"))).containsExactly(made);
    assertThat(list(is("client_ip", "192.0.2.7"))).hasSize(3);
    assertThat(list(is("brand_name", "Default"))).hasSize(3);
    assertThat(list(is("brand_name", "default"))).isEmpty();
  }

  @Test
  void findsModelsByKeysWithOrWithoutDashes() {
    String key = UUID.randomUUID().toString();
    StoredEvent made =
        appended(
            about(
                event("model_created", "bob", today),
                Map.of("model", Map.of("pk", key.replace("-", "")))));

    assertThat(list(is("context_model_pk", key))).containsExactly(made);
    assertThat(list(is("context_model_pk", key.replace("-", "")))).containsExactly(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action = \"login\"",
        "action != \"login\"",
        "action ~ \"GIN\" and user.username startswith \"J\"",
        "user.pk > 5 and user.pk < 70000",
        "user.pk = \"5\"",
        "user.pk in (1, 2, 26104)",
        "user.username not in (\"jane\", \"bob\")",
        "context.http_request.path endswith \"/login/\"",
        "context.http_request.path !~ \"login\"",
        "context.nothing = None",
        "context.nothing != None",
        "created >= \"2020-01-01\"",
        "created < \"2020-01-01\"",
        "client_ip startswith \"192.0.2\" or brand.name = \"%\"",
        "app ~ \"%\"",
        "event_uuid = \"nonsense\"",
        "context.count >= 2.5",
        "context.count > \"2\""
      })
  void findsByTheLanguageWhatMatchesByTheLanguage(String search) {
    List<StoredEvent> all =
        Stream.of(
                about(
                    event("login", "jane", today),
                    Map.of("count", 3, "http_request", Map.of("path", "/login/"))),
                about(event("login_failed", "bob", today), Map.of("count", "3")),
                event("logout", "", today))
            .map(this::appended)
            .toList();

    List<StoredEvent> found = list(Criterion.is("search", Value.of(search)));

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            all.stream()
                .filter(one -> EventFields.matches(EventFields.search(search), one.document()))
                .toList());
  }

  @Test
  void findsWords() {
    StoredEvent login = appended(about(event("login", "jane", today), Map.of("a", "Needle")));
    appended(event("logout", "bob", today));

    assertThat(listed(List.of(), "needle JANE")).containsExactly(login);
    assertThat(listed(List.of(), login.id().value().toString())).containsExactly(login);
  }

  @Test
  void listsWithTwoQueriesWhateverThePageHolds() {
    appended(event("login", "jane", today));
    Count withOne = counting.during(this::list);
    for (int i = 0; i < 50; i++) {
      appended(event("login", "jane", today));
    }

    Count withMany = counting.during(() -> assertThat(list()).hasSize(51));

    assertThat(withOne).isEqualTo(new Count(2, 0));
    assertThat(withMany).isEqualTo(withOne);
  }

  @Test
  void countsByQuarterAndAction() {
    appended(event("login", "jane", today.plus(Duration.ofHours(6))));
    appended(event("login", "bob", today.plus(Duration.ofHours(6).plusMinutes(1))));
    appended(event("logout", "bob", today.plus(Duration.ofHours(12).minusMillis(1))));
    appended(event("login", "bob", today.minusMillis(1)));
    StoredEvent first = appended(event("login", "bob", today));
    appended(corrected(first, "counts once"));

    Instant second = today.plus(Duration.ofHours(6));
    assertThat(figures.volume(ListQuery.visible(new Visibility.Everything()), today))
        .containsExactly(
            new Volume("login", today, 1),
            new Volume("login", second, 2),
            new Volume("logout", second, 1));
  }

  @Test
  void countsStepsAndPeople() {
    appended(event("login", "jane", today));
    appended(event("login", "jane", today.minusSeconds(100)));
    appended(event("login", "bob", today.minusSeconds(1_000)));
    var steps = List.of(today.minusSeconds(10), today.minusSeconds(500));

    Totals totals =
        figures.totals(
            ListQuery.visible(new Visibility.Everything()), today.minusSeconds(2_000), steps);

    assertThat(totals).isEqualTo(new Totals(2, List.of(1L, 2L)));
  }

  @Test
  void countsTheUseOfApplications() {
    var wiki = Map.of("authorized_application", Map.of("name", "wiki"));
    var mail = Map.of("authorized_application", Map.of("name", "mail"));
    appended(about(event("login", "jane", today), wiki));
    appended(about(event("login", "jane", today), mail));
    appended(about(event("login", "bob", today), mail));
    appended(about(event("logout", "bob", today), mail));
    appended(event("login", "bob", today));

    List<Use> uses = figures.mostUsed(new Visibility.Everything(), "login", 5);

    assertThat(uses)
        .extracting(use -> use.application().fields().get("name") + " " + use.countedEvents())
        .containsExactly(Value.of("mail") + " 2", Value.of("wiki") + " 1");
    assertThat(figures.mostUsed(new Visibility.Everything(), "login", 1)).hasSize(1);
  }

  private StoredEvent appended(StoredEvent event) {
    ports.events().append(event, "");
    return event;
  }

  private static StoredEvent about(StoredEvent event, Map<String, ?> context) {
    return telling(event, (Value.Fields) PlainData.value(context));
  }

  private List<StoredEvent> list(Criterion... criteria) {
    return listed(Arrays.asList(criteria), "");
  }

  private List<StoredEvent> listed(List<Criterion> criteria, String search) {
    return ports
        .eventListing()
        .list(
            new ListQuery(
                criteria, ListQuery.terms(search), List.of(), new Visibility.Everything(), 0, 100))
        .rows();
  }

  private static Criterion is(String field, String value) {
    return Criterion.is(field, Value.of(value));
  }

  private static Criterion contains(String field, String value) {
    return new Criterion(field, Comparison.ICONTAINS, List.of(Value.of(value)));
  }

  private static Criterion any(String field, String... values) {
    return new Criterion(field, Comparison.IN, Stream.of(values).<Value>map(Value::of).toList());
  }
}
