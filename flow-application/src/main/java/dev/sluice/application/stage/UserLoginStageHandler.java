package dev.sluice.application.stage;

import dev.sluice.application.port.KnownClients;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.KnownClient;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs the pending user in, if something was proven about them (spec/stages.md 2.5). */
final class UserLoginStageHandler
    implements InteractiveStageHandler<UserLoginStage, UserLoginStage.Response> {

  private static final Duration SHORTEST_MEMORY = Duration.ofSeconds(1);

  private final KnownClients clients;
  private final DeviceCookies devices;
  private final Whereabouts whereabouts;

  UserLoginStageHandler(KnownClients clients, DeviceCookies devices, Whereabouts whereabouts) {
    this.clients = clients;
    this.devices = devices;
    this.whereabouts = whereabouts;
  }

  @Override
  public Class<UserLoginStage> configType() {
    return UserLoginStage.class;
  }

  @Override
  public Class<UserLoginStage.Response> responseType() {
    return UserLoginStage.Response.class;
  }

  @Override
  public List<Problem> problems(UserLoginStage stage) {
    var problems = new ArrayList<Problem>();
    if (stage.networkBinding() != NetworkBinding.NO_BINDING && !whereabouts.knowsNetworks()) {
      problems.add(lacking("network_binding", "an ASN", "sluice.geoip.asn-database"));
    }
    if (stage.geoipBinding() != GeoipBinding.NO_BINDING && !whereabouts.knowsCities()) {
      problems.add(lacking("geoip_binding", "a GeoIP", "sluice.geoip.city-database"));
    }
    return problems;
  }

  private static Problem lacking(String field, String database, String key) {
    return Problem.invalid(
        field, "Needs %s database, and none is configured (%s).".formatted(database, key));
  }

  @Override
  public StageOutcome enter(UserLoginStage stage, StageVisit visit) {
    return stage.rememberMeOffset().isPositive()
        ? new Ask(new UserLoginStage.Challenge())
        : logIn(stage, stage.sessionDuration().toDuration(), visit);
  }

  @Override
  public StageOutcome respond(
      UserLoginStage stage, UserLoginStage.Response response, StageVisit visit) {
    Duration duration = stage.sessionDuration().toDuration();
    return logIn(
        stage,
        response.rememberMe() ? duration.plus(stage.rememberMeOffset().toDuration()) : duration,
        visit);
  }

  private StageOutcome logIn(UserLoginStage stage, Duration duration, StageVisit visit) {
    Subject subject = visit.pendingUser().orElse(Subject.ANONYMOUS);
    UserId user = subject.id();
    if (user == null || !subject.active()) {
      return refused(subject, "there is no active user to log in", visit);
    }
    if (stage.requireEvidence() && !visit.evidence().speaksFor(user)) {
      return refused(subject, "nothing was proven about this user", visit);
    }
    Evidence evidence = visit.evidence().about(user);
    boolean known = isKnown(user, visit);
    return new Proceed(
        remembered(stage, user, visit)
            .with(ContextKeys.KNOWN_DEVICE, known)
            .forgetting(ContextKeys.KNOWN_CLIENT)
            .causing(
                new Effect.LogIn(
                    subject,
                    evidence,
                    lasting(duration),
                    stage.terminateOtherSessions(),
                    binding(stage, visit)))
            .causing(new Effect.Report(new AuditEvent.LoggedIn(subject, evidence, known))));
  }

  private @Nullable SessionBinding binding(UserLoginStage stage, StageVisit visit) {
    String address = visit.visitor().address();
    return stage.isBinding()
        ? new SessionBinding(
            stage.networkBinding(), stage.geoipBinding(), address, whereabouts.at(address))
        : null;
  }

  private static StageOutcome refused(Subject subject, String reason, StageVisit visit) {
    return new Deny(
        null,
        Learned.NOTHING.causing(
            new Effect.Report(new AuditEvent.LoginFailed(subject, visit.stage().value(), reason))));
  }

  private static Learned remembered(UserLoginStage stage, UserId user, StageVisit visit) {
    Duration memory = stage.rememberDevice().toDuration();
    return memory.compareTo(SHORTEST_MEMORY) < 0
        ? Learned.NOTHING
        : Learned.NOTHING.causing(new Effect.RememberDevice(user, visit.stage().value(), memory));
  }

  private boolean isKnown(UserId user, StageVisit visit) {
    return devices.vouchFor(user, visit.visitor().knownDevice(), visit.now())
        || visit
            .context()
            .find(ContextKeys.KNOWN_CLIENT)
            .filter(client -> client.user().equals(user))
            .map(KnownClient::known)
            .orElseGet(() -> clients.knows(user, visit.visitor().address(), visit.now()));
  }

  private static @Nullable Duration lasting(Duration duration) {
    return duration.isPositive() ? duration : null;
  }
}
