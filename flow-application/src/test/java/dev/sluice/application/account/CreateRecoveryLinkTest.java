package dev.sluice.application.account;

import static dev.sluice.application.account.Desk.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.account.CreateRecoveryLink.RecoveryLink;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.InMemoryBrands;
import dev.sluice.application.port.InMemoryFlowDefinitions;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.StageBehaviors;
import dev.sluice.domain.stage.kind.LinkConfirmationStage;
import dev.sluice.domain.token.FlowToken;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateRecoveryLinkTest {

  private static final String RESET = "authentik_core.reset_user_password";
  private static final FlowDefinition RECOVERY = Flows.clicks("recover", 1);

  private final Desk desk = new Desk();
  private final InMemoryBrands brands = new InMemoryBrands();
  private final FixedKeys keys = new FixedKeys();
  private FlowDefinition recovery = RECOVERY;

  private RecoveryLink create(Caller caller, UserId user, Value.Fields sent) {
    var definitions = InMemoryFlowDefinitions.of(recovery);
    var runner = new FlowRunner(StageBehaviors.NONE);
    var links = new PlannedLinks(runner, desk.ports.flowTokens(), keys, desk.office.ids());
    return new CreateRecoveryLinkService(desk.users, brands, definitions, links, desk.clock)
        .create(caller, user, sent, Desk.CLIENT);
  }

  private void brand() {
    brands.add(
        Brand.named(
            new BrandId(new UUID(3, 0)),
            "localhost",
            Map.of(FlowRole.RECOVERY, recovery.flow().slug())));
  }

  private void assertRefused(String message, Value.Fields sent, String field) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> create(desk.office.holderOf(RESET), desk.bob, sent))
        .satisfies(
            fault -> assertThat(fault.problems()).containsExactly(Problem.invalid(field, message)));
  }

  @Test
  void keepsARunForWhoeverOpensTheLink() {
    brand();

    RecoveryLink link =
        create(desk.office.holderOn(Accounts.keyOf(desk.bob), RESET), desk.bob, Value.Fields.NONE);

    assertThat(link).isEqualTo(new RecoveryLink(new FlowSlug("recover"), new TokenKey("key-1")));
    FlowToken token = desk.ports.flowTokens().list().getFirst();
    assertThat(token.keyHash()).isEqualTo(link.key().hash());
    assertThat(token.user()).isEqualTo(desk.bob);
    assertThat(token.identifier())
        .isEqualTo(desk.ports.users().find(desk.bob).orElseThrow().uid() + "-password-reset");
    assertThat(token.revokeOnExecution()).isFalse();
    assertThat(token.execution().currentStage().config()).isEqualTo(new LinkConfirmationStage());
    assertThat(token.expires()).isEqualTo(desk.clock.instant().plus(Duration.ofDays(1)));
    assertThat(token.execution().findPendingUser()).map(Subject::id).contains(desk.bob);
    assertThat(token.execution().evidence()).isEqualTo(Evidence.NONE);
  }

  @Test
  void givesANewKeyEachTime() {
    brand();
    Caller ada = desk.office.holderOf(RESET);

    create(ada, desk.bob, sent("token_duration", "hours=2"));
    RecoveryLink second = create(ada, desk.bob, sent("token_duration", "hours=1"));

    assertThat(desk.ports.flowTokens().list())
        .singleElement()
        .satisfies(token -> {
          assertThat(token.keyHash()).isEqualTo(second.key().hash());
          assertThat(token.expires()).isEqualTo(desk.clock.instant().plus(Duration.ofHours(1)));
        });
  }

  @Test
  void takesAFlowOfNothing() {
    recovery = Flows.of("empty");
    brand();

    create(desk.office.holderOf(RESET), desk.bob, Value.Fields.NONE);

    assertThat(desk.ports.flowTokens().list()).hasSize(1);
  }

  @Test
  void takesAFlowThatOnlyLinksOpen() {
    recovery =
        Flows.changed(
            RECOVERY, flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_TOKEN));
    brand();

    create(desk.office.holderOf(RESET), desk.bob, Value.Fields.NONE);

    assertThat(desk.ports.flowTokens().list()).hasSize(1);
  }

  @Test
  void asksForThePermissionBeforeAnythingElse() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() ->
            create(
                desk.office.holderOf("authentik_core.add_user", Desk.VIEW_USER),
                desk.bob,
                sent("token_duration", "soon")));
  }

  @Test
  void wantsARecoveryFlow() {
    assertRefused("No recovery flow set.", Value.Fields.NONE, Problem.NON_FIELD);
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> create(desk.office.holderOf(RESET), new UserId(99), Value.Fields.NONE));
  }

  @Test
  void findsNobodyWhoIsGone() {
    brand();

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> create(desk.office.holderOf(RESET), new UserId(99), Value.Fields.NONE));
  }

  @Test
  void refusesWhereTheFlowIsNotForStrangers() {
    recovery =
        Flows.changed(
            RECOVERY, flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED));
    brand();

    assertRefused("Recovery flow not applicable to user", Value.Fields.NONE, Problem.NON_FIELD);
    assertThat(desk.ports.flowTokens().list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "soon, is not in the format of",
    "hours=0, A link must last longer than nothing.",
    "days=-1, A link must last longer than nothing."
  })
  void refusesADurationThatIsNone(String duration, String message) {
    brand();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(
            () -> create(desk.office.holderOf(RESET), desk.bob, sent("token_duration", duration)))
        .satisfies(
            fault -> assertThat(fault.problems().getFirst().field()).isEqualTo("token_duration"))
        .withMessageContaining(message.strip());
  }

  @Test
  void leavesSuperusersToSuperusers() {
    brand();
    UserId root = desk.superuser();

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> create(desk.office.holderOf(RESET), root, Value.Fields.NONE));
  }
}
