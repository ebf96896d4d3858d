package dev.sluice.application.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.application.port.RecordedEditLocks;
import dev.sluice.application.setup.OpenInitialSetup.SetupLink;
import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageBehaviors;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.stage.kind.UserWriteStage;
import dev.sluice.domain.token.FlowToken;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenInitialSetupTest {

  private static final String DEAD = "This link is invalid, was used already, or has expired.";
  private static final FlowDefinition SETUP =
      Flows.changed(
          Flows.of(
              "initial-setup",
              Flows.click(),
              ScriptedStage.teaching(
                  Learned.NOTHING.with(
                      ContextKeys.PROMPT_DATA,
                      new Value.Fields(Map.of("password", Value.of("chosen"))))),
              UserWriteStage.creating(UserCreationMode.NEVER_CREATE),
              UserLoginStage.defaults()),
          flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_TOKEN));

  private final Engine engine = new Engine(SETUP);
  private final RecordedEditLocks locks = new RecordedEditLocks();
  private final FixedIds ids = new FixedIds();

  private Optional<SetupLink> open() {
    var links =
        new SetupLinks(
            new FlowRunner(StageBehaviors.NONE),
            engine.ports().flowTokens(),
            locks,
            new PlainKeyring(),
            ids);
    return new OpenInitialSetupService(
            engine.ports().users(),
            engine.ports().credentials(),
            engine.ports().definitions(),
            links,
            engine.clock())
        .open();
  }

  private UserId administrator() {
    return engine.addUser("akadmin", null);
  }

  private String query() {
    return "flow_token=" + open().orElseThrow().key().value();
  }

  @Test
  void keepsARunForWhoeverHasTheLink() {
    UserId administrator = administrator();

    SetupLink link = open().orElseThrow();

    assertThat(link.flow()).isEqualTo(new FlowSlug("initial-setup"));
    assertThat(link.username()).isEqualTo("akadmin");
    FlowToken token = engine.ports().flowTokens().list().getFirst();
    assertThat(token.keyHash()).isEqualTo(link.key().hash());
    assertThat(token.user()).isEqualTo(administrator);
    assertThat(token.expires()).isEqualTo(engine.clock().instant().plus(Duration.ofDays(1)));
    assertThat(locks.held()).hasSize(1);
  }

  @Test
  void givesTheSameLinkAgainUntilItExpires() {
    administrator();
    Optional<SetupLink> first = open();

    Optional<SetupLink> again = open();
    engine.advance(Duration.ofDays(1));
    Optional<SetupLink> later = open();

    assertThat(again).isEqualTo(first);
    assertThat(later).isPresent().isNotEqualTo(first);
    assertThat(engine.ports().flowTokens().list()).hasSize(1);
  }

  @Test
  void opensNothingWhereThereIsAPassword() {
    engine.addUser("akadmin", "secret");

    assertThat(open()).isEmpty();
  }

  @Test
  void opensNothingForSomebodyWhoWasLockedOut() {
    engine.ports().users().activate(administrator(), false);

    assertThat(open()).isEmpty();
  }

  @Test
  void opensNothingWithoutAnAdministratorOrTheFlow() {
    assertThat(open()).isEmpty();
    administrator();
    engine.ports().definitions().remove(SETUP.flow().id());

    assertThat(open()).isEmpty();
  }

  @Test
  void setsThePasswordAndLogsIn() {
    UserId administrator = administrator();
    Browser browser = engine.browser();
    browser.open("initial-setup", query());

    var done = browser.post("initial-setup", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.doneAt("/"));
    assertThat(engine.ports().users().findPasswordHash(administrator)).contains("hashed:chosen");
    assertThat(engine.ports().flowTokens().list()).isEmpty();
    assertThat(open()).isEmpty();
  }

  @Test
  void isNotUsedUpByOpeningIt() {
    administrator();
    engine.browser().open("initial-setup", query());

    assertThat(engine.browser().open("initial-setup", query()).answer())
        .isEqualTo(Answers.click("initial-setup-0"));
  }

  @Test
  void letsTheFirstOfTwoGoOn() {
    administrator();
    String query = query();
    Browser slow = engine.browser();
    slow.open("initial-setup", query);
    Browser quick = engine.browser();
    quick.open("initial-setup", query);
    quick.post("initial-setup", Fields.NONE);
    int hashed = engine.hasher().count();

    var late = slow.post("initial-setup", Fields.NONE);

    assertThat(late.answer()).isEqualTo(Answers.denied(DEAD));
    assertThat(engine.hasher().count()).isEqualTo(hashed);
    assertThat(engine.browser().open("initial-setup", query).answer())
        .isEqualTo(Answers.denied(DEAD));
  }

  @Test
  void isClosedToStrangers() {
    administrator();
    open();

    assertThat(engine.browser().open("initial-setup").answer()).isEqualTo(Answers.denied(DEAD));
  }
}
