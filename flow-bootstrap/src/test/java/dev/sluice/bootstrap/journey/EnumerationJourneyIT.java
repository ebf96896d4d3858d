package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever asks for a way back into an account does not learn whether there is one. */
@ExtendWith(JourneyExtension.class)
class EnumerationJourneyIT {

  private static final String SLUG = "enumerated";
  private static final int SAMPLES = 250;
  private static final int WARM_UP = 100;
  private static final int TRIES = 3;

  /** Mails are sent meanwhile, and counted with the rest. */
  private static final int COUNTS = 6;

  /** How often one of two samples is the slower one, if there is no telling them apart: a half. */
  private static final double MOST_OFTEN = 0.65;

  private static final Set<String> CHANGING =
      Set.of("date", "set-cookie", "x-request-id", "x-sluice-run", "x-authentik-id");

  /** Who may be behind an address. */
  private enum Person {
    KNOWN,
    UNKNOWN,
    INACTIVE,
    ADDRESSLESS;

    String username() {
      return "enumerated-" + name().toLowerCase(Locale.ROOT);
    }
  }

  private RunningServer server;

  @BeforeEach
  void define(RunningServer running) {
    server = running;
    if (TestFlows.exists(server, SLUG)) {
      return;
    }
    UserRepository users = server.bean(UserRepository.class);
    Stream.of(
            new NewUser(Person.KNOWN.username(), "Ada", "ada-enumerated@example.org", true),
            new NewUser(Person.INACTIVE.username(), "Bob", "bob-enumerated@example.org", false),
            new NewUser(Person.ADDRESSLESS.username(), "Cid", "", true))
        .forEach(user -> users.add(user, null, List.of(), Instant.now()));
    TestFlows.of(
        server,
        SLUG,
        Stage.named("enumerated-who", IdentificationStage.by(UserField.USERNAME)),
        Stage.named("enumerated-mail", mail()),
        Stage.named("enumerated-done", new DummyStage(false)));
  }

  /** By the server of the installation, which there is none of: nothing is sent meanwhile. */
  private static EmailStage mail() {
    return new EmailStage(
        true,
        "localhost",
        25,
        "",
        Secret.NONE,
        false,
        false,
        10,
        "accounts@example.org",
        false,
        new TimeDelta("minutes=30"),
        "Your account",
        "email/password_reset.html",
        100_000,
        new TimeDelta("minutes=5"));
  }

  /** What nobody sends would be tried for a day. */
  @AfterEach
  void empty() throws SQLException {
    try (var connection = server.bean(DataSource.class).getConnection();
        var mails = connection.prepareStatement("delete from outbox_mail")) {
      mails.executeUpdate();
    }
  }

  private ApiClient opened() {
    ApiClient visitor = server.visitor();
    visitor.get(TestFlows.path(SLUG));
    return visitor;
  }

  private static Answer named(ApiClient visitor, Person person) {
    return visitor.post(TestFlows.path(SLUG), Map.of("uid_field", person.username()));
  }

  private static Answer resent(ApiClient visitor) {
    return visitor.post(TestFlows.path(SLUG), Map.of("component", "ak-stage-email"));
  }

  private static String shape(Answer answer, Person person) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> CHANGING.contains(name.toLowerCase(Locale.ROOT)));
    return answer.status()
        + "\n"
        + headers
        + "\n"
        + answer.headers().allValues("set-cookie").size()
        + "\n"
        + answer.text().replace(person.username(), "<name>");
  }

  @Test
  void allAreToldTheSame() {
    List<String> shapes = new ArrayList<>();
    for (Person person : Person.values()) {
      ApiClient visitor = opened();
      shapes.add(shape(named(visitor, person), person) + shape(resent(visitor), person));
    }

    assertThat(shapes).containsOnly(shapes.getFirst());
    assertThat(shapes.getFirst()).contains("ak-stage-email", "Email sent.");
  }

  @Test
  void theDatabaseIsAskedAsOften() {
    List<Count> counts =
        Stream.of(Person.values())
            .map(person ->
                least(() -> {
                  ApiClient visitor = opened();
                  return () -> named(visitor, person);
                }))
            .toList();
    List<Count> again =
        Stream.of(Person.values())
            .map(person ->
                least(() -> {
                  ApiClient visitor = opened();
                  named(visitor, person);
                  return () -> resent(visitor);
                }))
            .toList();

    assertThat(counts).containsOnly(counts.getFirst());
    assertThat(again).containsOnly(again.getFirst());
  }

  private Count least(Supplier<Runnable> prepared) {
    return Stream.generate(prepared)
        .limit(COUNTS)
        .map(server.database()::during)
        .min(Comparator.comparingInt(Count::statements))
        .orElseThrow();
  }

  /**
   * One sample of each, again and again in an order that is by chance, so that whatever else the
   * machine does hits all alike; by ranks, so that a few slow ones say nothing. Noise may tell two
   * apart once, a difference does so each time.
   */
  @Test
  void theTimeTellsNobodyApart() {
    List<String> apart = List.of();
    for (int i = 0; i < TRIES; i++) {
      apart = toldApart();
      if (apart.isEmpty()) {
        break;
      }
    }

    assertThat(apart).isEmpty();
  }

  private List<String> toldApart() {
    Map<Person, List<Long>> first = new EnumMap<>(Person.class);
    Map<Person, List<Long>> second = new EnumMap<>(Person.class);
    var order = new ArrayList<>(List.of(Person.values()));
    ApiClient visitor = server.visitor();
    var chance = new Random(1);
    for (int i = 0; i < WARM_UP + SAMPLES; i++) {
      Collections.shuffle(order, chance);
      for (Person person : order) {
        visitor.get("/flows/-/cancel/?flow=" + SLUG);
        visitor.get(TestFlows.path(SLUG));
        long named = time(() -> named(visitor, person));
        long resent = time(() -> resent(visitor));
        if (i >= WARM_UP) {
          first.computeIfAbsent(person, _ -> new ArrayList<>()).add(named);
          second.computeIfAbsent(person, _ -> new ArrayList<>()).add(resent);
        }
      }
    }
    return Stream.concat(suspicious("named", first), suspicious("resent", second)).toList();
  }

  private static Stream<String> suspicious(String deed, Map<Person, List<Long>> times) {
    List<Long> known = times.getOrDefault(Person.KNOWN, List.of());
    return times.entrySet().stream()
        .map(other -> Map.entry(other.getKey(), Ranks.slower(known, other.getValue())))
        .filter(other -> Math.max(other.getValue(), 1 - other.getValue()) > MOST_OFTEN)
        .map(other -> deed + " " + other);
  }

  private static long time(Runnable deed) {
    long begin = System.nanoTime();
    deed.run();
    return System.nanoTime() - begin;
  }
}
