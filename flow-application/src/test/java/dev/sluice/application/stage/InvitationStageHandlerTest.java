package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.InvitationStage;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserWriteStage;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationStageHandlerTest {

  private static final InvitationId ID = new InvitationId(new UUID(0x12345678L, 7));
  private static final Answer REFUSED =
      Answers.denied("This invitation is unknown, used up or expired.");
  private static final Answer LET_IN = Answers.click("strict-1");

  private final Engine engine =
      new Engine(
          Flows.of("strict", new InvitationStage(false), Flows.click()),
          Flows.of("open", new InvitationStage(true), Flows.click()),
          Flows.of(
              "enroll",
              new InvitationStage(false),
              UserWriteStage.creating(UserCreationMode.ALWAYS_CREATE),
              Flows.click()),
          Flows.of(
              "told",
              ScriptedStage.teaching(
                  Learned.NOTHING.with(
                      ContextKeys.PROMPT_DATA,
                      fields(
                          Map.of(
                              "token", ID.value().toString(),
                              "name", "typed",
                              "groups", List.of("a"),
                              "attributes", Map.of("x", 1))))),
              new InvitationStage(false),
              Flows.click()));
  private final Browser browser = engine.browser();

  private static Value.Fields fields(Map<String, Object> plain) {
    return (Value.Fields) PlainData.value(plain);
  }

  private void invite(boolean singleUse, @Nullable FlowId flow) {
    var fixed =
        fields(Map.of("name", "fixed", "groups", List.of("b"), "attributes", Map.of("y", 2)));
    var expires = engine.clock().instant().plus(Duration.ofHours(1));
    engine
        .ports()
        .invitations()
        .add(new Invitation(ID, "welcome", expires, fixed, null, singleUse, flow));
  }

  private Context learned() {
    return engine.ports().executions().list().getLast().execution().context();
  }

  private Step open(String parameter) {
    return browser.open("strict", parameter + "=" + ID.value());
  }

  @Test
  void refusesWhoWasNotInvited() {
    assertThat(browser.open("strict").answer()).isEqualTo(REFUSED);
  }

  @Test
  void goesOnWithoutAnInvitationWhereItMay() {
    browser.open("open");

    assertThat(browser.post("open", Fields.NONE).answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().events().actions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"itoken", "token"})
  void letsInWhoWasInvited(String parameter) {
    invite(false, FlowId.named("strict"));

    assertThat(open(parameter).answer()).isEqualTo(LET_IN);
    assertThat(learned().find(ContextKeys.PROMPT_DATA))
        .contains(
            fields(Map.of("name", "fixed", "groups", List.of("b"), "attributes", Map.of("y", 2))));
    assertThat(learned().find(ContextKeys.INVITATION_IN_EFFECT)).contains(true);
    assertThat(learned().find(ContextKeys.INVITATION).orElseThrow().fields())
        .containsEntry("name", Value.of("welcome"));
    assertThat(browser.post("strict", Fields.NONE).answer()).isEqualTo(Answers.done());
  }

  @Test
  void recordsWhoCameByWhat() {
    invite(false, null);

    open("itoken");

    assertThat(engine.ports().events().list())
        .containsExactly(new AuditEvent.InvitationUsed(Subject.ANONYMOUS, ID));
  }

  @Test
  void laysWhatIsFixedOverWhatWasTyped() {
    invite(true, null);

    assertThat(browser.open("told").answer()).isEqualTo(Answers.click("told-2"));
    assertThat(learned().find(ContextKeys.PROMPT_DATA))
        .contains(
            fields(
                Map.of(
                    "token", ID.value().toString(),
                    "name", "fixed",
                    "groups", List.of("a", "b"),
                    "attributes", Map.of("x", 1, "y", 2))));
    assertThat(engine.ports().invitations().list()).isEmpty();
  }

  @Test
  void refusesAnExpiredInvitation() {
    invite(false, null);
    engine.advance(Duration.ofHours(1));

    assertThat(open("itoken").answer()).isEqualTo(REFUSED);
  }

  @Test
  void refusesAnInvitationToAnotherFlow() {
    invite(true, FlowId.named("open"));

    assertThat(open("itoken").answer()).isEqualTo(REFUSED);
    assertThat(engine.ports().invitations().list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-000000000001", "12345678"})
  void refusesWhatIsNoInvitation(String token) {
    invite(false, null);

    assertThat(browser.open("strict", "itoken=" + token).answer()).isEqualTo(REFUSED);
  }

  @Test
  void worksOnceWhereItIsForOne() {
    invite(true, null);

    assertThat(open("itoken").answer()).isEqualTo(LET_IN);
    assertThat(engine.browser().open("strict", "itoken=" + ID.value()).answer()).isEqualTo(REFUSED);
    assertThat(open("itoken").answer()).isEqualTo(LET_IN);
  }

  @Test
  void worksForManyWhereItIsForMany() {
    invite(false, null);

    assertThat(open("itoken").answer()).isEqualTo(LET_IN);
    assertThat(engine.browser().open("strict", "itoken=" + ID.value()).answer()).isEqualTo(LET_IN);
  }

  @Test
  void letsInOneOfManyWhoComeAtOnce() throws Exception {
    invite(true, null);

    List<Answer> answers = atOnce("strict");

    assertThat(answers).containsOnlyOnce(LET_IN);
    assertThat(answers).filteredOn(REFUSED::equals).hasSize(15);
  }

  @Test
  void givesAPasswordToWhoeverIsWrittenNext() {
    give(fields(Map.of("username", "ada", "password", "secret")));

    Answer first = engine.browser().open("enroll", "itoken=" + ID.value()).answer();
    Answer second = engine.browser().open("enroll", "itoken=" + ID.value()).answer();

    assertThat(first).isEqualTo(Answers.click("enroll-2"));
    assertThat(second).isEqualTo(REFUSED);
    assertThat(engine.ports().users().list())
        .singleElement()
        .satisfies(user ->
            assertThat(engine.ports().users().findPasswordHash(user.id()))
                .contains("hashed:secret"));
    assertThat(engine.ports().invitations().list()).isEmpty();
  }

  private void give(Value.Fields fixed) {
    var expires = engine.clock().instant().plus(Duration.ofHours(1));
    engine
        .ports()
        .invitations()
        .add(new Invitation(ID, "welcome", expires, fixed, null, true, null));
  }

  private List<Answer> atOnce(String flow) throws Exception {
    Callable<Answer> visit = () -> engine.browser().open(flow, "itoken=" + ID.value()).answer();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> visit).limit(16).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
