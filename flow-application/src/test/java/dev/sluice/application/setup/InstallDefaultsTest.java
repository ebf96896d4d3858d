package dev.sluice.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.Installation;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.UserLogoutStage;
import dev.sluice.domain.token.TokenIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstallDefaultsTest {

  private static final InstallDefaults.Command NO_WISHES = new InstallDefaults.Command(null, null);

  private final Engine engine = new Engine();
  private final List<String> left = new ArrayList<>();
  private final List<FlowDefinition> defaults =
      new ArrayList<>(
          List.of(
              Flows.login(),
              Flows.of("logout", FlowDesignation.INVALIDATION, new UserLogoutStage())));

  private InstallDefaults installDefaults() {
    var administrator =
        new FirstAdministrator(
            engine.ports().users(),
            engine.ports().tokens(),
            new FixedIds(),
            engine.clock(),
            (username, password) -> left.add(username + ":" + password));
    var flows =
        new DefaultFlows(
            () -> defaults,
            engine.ports().flows(),
            engine.ports().stages(),
            engine.brands(),
            new FixedIds());
    return new InstallDefaultsService(
        new OnceInMemory(), administrator, flows, engine.hasher(), new FixedKeys());
  }

  private User administrator() {
    return engine.ports().users().find(new UserId(1)).orElseThrow();
  }

  @Test
  void addsTheFlowsWithTheirStagesAndTheBrandThatNamesThem() {
    boolean done = installDefaults().install(NO_WISHES);

    assertThat(done).isTrue();
    assertThat(engine.ports().flows().find(new FlowSlug("login"))).isPresent();
    assertThat(engine.ports().flows().find(new FlowSlug("logout"))).isPresent();
    assertThat(engine.ports().stages().list()).hasSize(4);
    assertThat(engine.brands().at("anywhere").flows())
        .isEqualTo(
            Map.of(
                FlowRole.AUTHENTICATION,
                new FlowSlug("login"),
                FlowRole.INVALIDATION,
                new FlowSlug("logout")));
  }

  @Test
  void leavesARandomPasswordForTheAdministrator() {
    installDefaults().install(NO_WISHES);

    assertThat(left).containsExactly("akadmin:key-1");
    assertThat(administrator().username()).isEqualTo("akadmin");
    assertThat(administrator().isSuperuser()).isTrue();
    assertThat(engine.ports().users().findPasswordHash(administrator().id()))
        .contains("hashed:key-1");
    assertThat(engine.ports().tokens().list()).isEmpty();
  }

  @Test
  void takesThePasswordAndTheTokenOfTheOperator() {
    installDefaults().install(new InstallDefaults.Command("chosen", "token"));

    assertThat(left).isEmpty();
    assertThat(engine.ports().users().findPasswordHash(administrator().id()))
        .contains("hashed:chosen");
    assertThat(engine.ports().tokens().list())
        .singleElement()
        .matches(token -> token.intent() == TokenIntent.API)
        .matches(token -> token.user().equals(administrator().id()));
  }

  @Test
  void doesItOnce() {
    InstallDefaults installDefaults = installDefaults();
    installDefaults.install(NO_WISHES);

    boolean again = installDefaults.install(NO_WISHES);

    assertThat(again).isFalse();
    assertThat(left).hasSize(1);
    assertThat(engine.hasher().count()).isOne();
  }

  @Test
  void refusesADefaultThatCannotWork() {
    defaults.add(Flows.of("broken", IdentificationStage.by()));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> installDefaults().install(NO_WISHES));
    assertThat(left).isEmpty();
  }

  /** Runs work once, in a unit of work. */
  private final class OnceInMemory implements Installation {

    private final List<String> done = new ArrayList<>();

    @Override
    public boolean has(String step) {
      return done.contains(step);
    }

    @Override
    public boolean once(String step, Runnable work) {
      return engine
          .ports()
          .unitOfWork()
          .perform(() -> {
            work.run();
            return done.add(step);
          });
    }
  }
}
