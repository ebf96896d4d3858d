package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.stage.kind.UserWriteStage;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the steps of an enrolment with a mailed link cost, and the least that each could. */
@ExtendWith(JourneyExtension.class)
class EnrollmentRoundTripsIT {

  private static final String SLUG = "counted-enrollment";
  private static final String FLOW = TestFlows.path(SLUG);
  private static final String ASKED = "ak-stage-prompt";
  private static final Pattern LINK = Pattern.compile("flow_token=([\\w-]+)");

  /** The listener and the mail delivery may be at work: that is not the request's doing. */
  private static final int TRIES = 4;

  private RunningServer server;
  private int people;

  @BeforeEach
  void install(RunningServer running) {
    server = running;
    if (!TestFlows.exists(running, SLUG)) {
      TestFlows.of(
          running,
          SLUG,
          Stage.named("counted-first", prompt("username", PromptType.USERNAME)),
          Stage.named("counted-second", prompt("email", PromptType.EMAIL)),
          Stage.named("counted-write", write()),
          Stage.named("counted-mail", mail()),
          Stage.named("counted-login", UserLoginStage.defaults()));
    }
  }

  /** The run, the name that is free, and the run again. */
  @Test
  void choosingANameCostsThree() {
    Count cost =
        least(() -> {
          ApiClient visitor = server.visitor();
          visitor.get(FLOW);
          Map<String, String> name = Map.of("component", ASKED, "username", newName());
          return () -> visitor.post(FLOW, name);
        });

    assertThat(cost).isEqualTo(new Count(3, 0));
  }

  /**
   * The run, the account, and in one exchange two events, the link, the mail and the run; then the
   * end of the transaction, for the account's number had to be known.
   */
  @Test
  void makingAnAccountCostsNoMoreForItsMail() {
    Count cost =
        least(() -> {
          ApiClient visitor = server.visitor();
          String name = named(visitor);
          return () -> visitor.post(FLOW, address(name));
        });

    assertThat(cost.statements()).isLessThanOrEqualTo(3);
    assertThat(cost.endings()).isEqualTo(1);
  }

  /** The run, the link, and the run that goes on. */
  @Test
  void openingALinkCostsThree() {
    Count cost =
        least(() -> {
          ApiClient visitor = server.visitor();
          String link = mailed(visitor);
          return () -> visitor.get(link);
        });

    assertThat(cost).isEqualTo(new Count(3, 0));
  }

  /** The run, the link, whether the network is known, and everything else in one exchange. */
  @Test
  void confirmingALinkLogsInForFour() {
    Count cost =
        least(() -> {
          ApiClient visitor = server.visitor();
          Answer asked = visitor.get(mailed(visitor));
          Map<String, String> confirmed =
              Map.of("component", "ak-stage-consent", "token", asked.field("token"));
          return () ->
              assertThat(visitor.post(FLOW, confirmed).field("component"))
                  .isEqualTo("xak-flow-redirect");
        });

    assertThat(cost).isEqualTo(new Count(4, 0));
  }

  private String newName() {
    people++;
    return "counted-" + System.nanoTime() + "-" + people;
  }

  private String named(ApiClient visitor) {
    String name = newName();
    visitor.get(FLOW);
    visitor.post(FLOW, Map.of("component", ASKED, "username", name));
    return name;
  }

  private static Map<String, String> address(String name) {
    return Map.of("component", ASKED, "email", name + "@example.org");
  }

  /** Where the link leads that somebody new was mailed. No server takes it here: it waits. */
  private String mailed(ApiClient visitor) {
    String name = named(visitor);
    visitor.post(FLOW, address(name));
    Mail mail =
        server.bean(MailQueue.class).list(TRIES).stream()
            .map(letter -> Objects.requireNonNull(letter.mail()))
            .filter(sent -> sent.to().address().equals(name + "@example.org"))
            .findFirst()
            .orElseThrow();
    Matcher link = LINK.matcher(mail.body().text());
    assertThat(link.find()).isTrue();
    return FLOW + "flow_token%3D" + link.group(1);
  }

  private PromptStage prompt(String key, PromptType type) {
    Prompt prompt = Prompt.named(key, type);
    server
        .bean(UnitOfWork.class)
        .perform(() -> {
          server.bean(PromptRepository.class).add(prompt);
          return true;
        });
    return PromptStage.of(prompt.id());
  }

  private static UserWriteStage write() {
    return new UserWriteStage(
        UserCreationMode.ALWAYS_CREATE, true, null, UserType.EXTERNAL, "counted");
  }

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
        true,
        new TimeDelta("minutes=30"),
        "Your account",
        "email/account_confirmation.html",
        5,
        new TimeDelta("minutes=5"));
  }

  private Count least(Supplier<Runnable> prepared) {
    return Stream.generate(prepared)
        .limit(TRIES)
        .map(server.database()::during)
        .min(Comparator.comparingInt(Count::statements))
        .orElseThrow();
  }
}
