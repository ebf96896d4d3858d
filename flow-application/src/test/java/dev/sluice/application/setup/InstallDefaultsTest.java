package dev.sluice.application.setup;

import static dev.sluice.domain.flow.FlowDesignation.AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Engine;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.Installation;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.token.TokenIntent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallDefaultsTest {

  private static final InstallDefaults.Command NO_WISHES = new InstallDefaults.Command(null, null);

  private final Engine engine = new Engine();
  private final List<String> defaults =
      List.of("default-authentication-flow", "default-invalidation-flow");

  private InstallDefaults installDefaults() {
    var administrator =
        new FirstAdministrator(
            engine.ports().users(), engine.ports().tokens(), new FixedIds(), engine.clock());
    return new InstallDefaultsService(
        new OnceInMemory(), administrator, this::addFlows, engine.hasher());
  }

  /** As the default blueprints do. */
  private void addFlows() {
    defaults.forEach(slug -> engine.ports().flows().add(Flow.named(slug, AUTHENTICATION)));
  }

  private User administrator() {
    return engine.ports().users().find(new UserId(1)).orElseThrow();
  }

  @Test
  void appliesTheDefaultBlueprints() {
    boolean done = installDefaults().install(NO_WISHES);

    assertThat(done).isTrue();
    assertThat(defaults)
        .allSatisfy(
            slug -> assertThat(engine.ports().flows().find(new FlowSlug(slug))).isPresent());
  }

  @Test
  void givesTheAdministratorNoPasswordThatNobodyChose() {
    installDefaults().install(NO_WISHES);

    assertThat(administrator().username()).isEqualTo("akadmin");
    assertThat(administrator().isSuperuser()).isTrue();
    assertThat(engine.ports().users().findPasswordHash(administrator().id())).isEmpty();
    assertThat(engine.ports().tokens().list()).isEmpty();
    assertThat(engine.hasher().count()).isZero();
  }

  @Test
  void takesThePasswordAndTheTokenOfTheOperator() {
    installDefaults().install(new InstallDefaults.Command("chosen", "token"));

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
    installDefaults.install(new InstallDefaults.Command("chosen", null));

    boolean again = installDefaults.install(new InstallDefaults.Command("another", null));

    assertThat(again).isFalse();
    assertThat(engine.hasher().count()).isOne();
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
