package dev.sluice.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutionJsonTest {

  private static final ContextKey<String> SECRET = ContextKey.secret("acme/secret", String.class);
  private static final ContextKey<Integer> STRANGER = ContextKey.of("acme/other", Integer.class);

  private static final FlowDefinition EMPTY =
      FlowDefinition.named("empty", FlowDesignation.AUTHENTICATION);

  private static final Subject JANE =
      new Subject(
          new UserId(7),
          "jane",
          "Jane Doe",
          "jane@example.org",
          true,
          true,
          Set.of(new GroupId(new UUID(0, 1))));

  private final Json json = new Json();
  private final StageKinds kinds = StageKinds.builtIn();
  private final ConfigJson configs =
      new ConfigJson(json, kinds, PolicyKinds.builtIn(), new PlainKeyring());
  private final ExecutionJson executions =
      new ExecutionJson(json, kinds, configs, new PlainKeyring(), List.of(SECRET));

  static List<ExecutionState> states() {
    return List.of(
        new ExecutionState.Entering(),
        new ExecutionState.Awaiting(
            new AccessDeniedChallenge("no"),
            List.of(new Problem("password", "invalid", "wrong")),
            true),
        new ExecutionState.Completed("/there"),
        new ExecutionState.Denied("for good"),
        new ExecutionState.Denied(null),
        new ExecutionState.HandedOver(new FlowSlug("other"), true));
  }

  @ParameterizedTest
  @MethodSource("states")
  void keepsEveryState(ExecutionState state) {
    FlowExecution execution = execution(state, Context.EMPTY);

    assertThat(executions.read(executions.write(execution), EMPTY, null)).contains(execution);
  }

  @Test
  void knowsEveryStateButTheOneThatIsNeverKept() {
    Stream<Class<?>> kept = states().stream().map(ExecutionState::getClass);

    assertThat(Stream.concat(kept, Stream.of(ExecutionState.Restarting.class)).distinct())
        .containsExactlyInAnyOrder(ExecutionState.class.getPermittedSubclasses());
  }

  @Test
  void refusesToKeepARunThatRestarts() {
    FlowExecution restarting = execution(new ExecutionState.Restarting(true), Context.EMPTY);

    assertThatIllegalStateException().isThrownBy(() -> executions.write(restarting));
  }

  @Test
  void writesAStateAsItWasReadFromItsGolden() {
    JSONB golden = Golden.read("execution-state/1.json");
    FlowDefinition definition =
        new DefinitionJson(json, configs).read(Golden.read("definition/1.json"), 1);
    byte[] answer = executions.write(execution(states().get(1), Context.EMPTY)).answer();

    FlowExecution execution =
        executions
            .read(new ExecutionJson.Columns(id(), 3, golden, answer, "next=%2F"), definition, JANE)
            .orElseThrow();

    assertThat(Golden.tree(executions.write(execution).state())).isEqualTo(Golden.tree(golden));
    assertThat(execution.state()).isEqualTo(states().get(1));
  }

  @Test
  void sealsWhatIsAsked() {
    byte[] answer = executions.write(execution(states().get(1), Context.EMPTY)).answer();

    assertThat(new String(answer, StandardCharsets.ISO_8859_1))
        .doesNotContain("access-denied")
        .doesNotContain("wrong");
  }

  @Test
  void sealsSecretValuesAndOpensThemAgain() {
    Context context = Context.EMPTY.with(SECRET, "hunter2");
    FlowExecution execution = execution(states().getFirst(), context);

    ExecutionJson.Columns columns = executions.write(execution);

    assertThat(columns.state().data()).contains("acme/secret").doesNotContain("hunter2");
    assertThat(executions.read(columns, EMPTY, null)).contains(execution);
  }

  @Test
  void readsThePendingUserAsOfNow() {
    Subject former = new Subject(new UserId(7), "jane", "", "", false, false, Set.of());
    var columns =
        executions.write(
            execution(states().getFirst(), Context.EMPTY.with(ContextKeys.PENDING_USER, former)));

    FlowExecution read = executions.read(columns, EMPTY, JANE).orElseThrow();

    assertThat(read.findPendingUser()).contains(JANE);
  }

  @Test
  void findsNoRunAboutSomebodyWhoIsGone() {
    var columns =
        executions.write(
            execution(states().getFirst(), Context.EMPTY.with(ContextKeys.PENDING_USER, JANE)));

    assertThat(executions.read(columns, EMPTY, null)).isEmpty();
  }

  @Test
  void keepsAClaimedPersonAsTheyAre() {
    FlowExecution execution =
        execution(
            states().getFirst(),
            Context.EMPTY.with(ContextKeys.PENDING_USER, Subject.claiming("nobody")));

    assertThat(executions.read(executions.write(execution), EMPTY, null)).contains(execution);
  }

  @Test
  void keepsWhatNobodyDeclaresAsPlainData() {
    var data = new LinkedHashMap<String, Value>();
    data.put("list", new Value.Items(List.of(Value.of(1), Value.of("b"), new Value.Decimal(1.5))));
    data.put("nothing", Value.NULL);
    data.put("yes", Value.of(true));
    Context context =
        Context.EMPTY
            .with(ContextKey.of("free", Value.class), new Value.Fields(data))
            .with(ContextKey.of("text", Value.class), Value.of("b"));
    FlowExecution execution = execution(states().getFirst(), context);

    assertThat(executions.read(executions.write(execution), EMPTY, null)).contains(execution);
  }

  @Test
  void refusesToWriteAKeyThatItCouldNotRead() {
    FlowExecution execution = execution(states().getFirst(), Context.EMPTY.with(STRANGER, 1));

    assertThatIllegalStateException()
        .isThrownBy(() -> executions.write(execution))
        .withMessage("no context key is called acme/other");
  }

  @Test
  void refusesAFormatFromTheFuture() {
    var columns = executions.write(execution(states().getFirst(), Context.EMPTY));
    JSONB later = JSONB.jsonb(columns.state().data().replace("\"format\":1", "\"format\":2"));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            executions.read(new ExecutionJson.Columns(id(), 1, later, null, ""), EMPTY, null));
  }

  private static FlowExecution execution(ExecutionState state, Context context) {
    return new FlowExecution(
        id(),
        EMPTY,
        FlowPlan.FINISHED,
        context,
        Evidence.NONE,
        state,
        new SavedQuery("next=%2F"),
        3);
  }

  private static ExecutionId id() {
    return new ExecutionId(new UUID(0, 9));
  }
}
