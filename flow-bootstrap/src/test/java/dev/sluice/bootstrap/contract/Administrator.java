package dev.sluice.bootstrap.contract;

import dev.sluice.application.port.ConsentRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.bootstrap.journey.LoginSteps;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestPeople;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Who may do everything: with a token, or with a session where nothing else makes sense. */
final class Administrator {

  /** What a token cannot do, because it is done to the session. */
  private static final Set<String> OF_SESSIONS =
      Set.of("core_users_impersonate_create", "core_users_impersonate_end_retrieve");

  private static final String OWNER = "owner-of-devices";

  private final RunningServer server;
  private final Caller withToken;

  Administrator(RunningServer server) {
    this.server = server;
    this.withToken = Caller.bearer(server, RunningServer.TOKEN);
  }

  static boolean needsSession(Operation operation) {
    return OF_SESSIONS.contains(operation.id());
  }

  Caller caller() {
    return withToken;
  }

  Caller caller(Operation operation) {
    return needsSession(operation) ? withSession() : withToken;
  }

  /** Names somebody at the login who is nobody, another one each time. */
  void nameNobody() {
    LoginSteps.identify(server.visitor(), "nobody-" + UUID.randomUUID());
  }

  /**
   * Registers a device of somebody else, for whoever has one is asked for it at the login; which,
   * its number says.
   */
  String register(String deviceClass, String stage) {
    var registrations = new Registrations(server, owner(), new StageId(UUID.fromString(stage)));
    DeviceClass wanted = DeviceClass.find(deviceClass).orElseThrow();
    return Long.toString(registrations.register(wanted).value());
  }

  private UserId owner() {
    if (TestPeople.find(server, OWNER).isEmpty()) {
      TestPeople.add(server, OWNER, "Owner of Devices");
    }
    return TestPeople.find(server, OWNER).orElseThrow();
  }

  /** Lets an application do something, another one each time. */
  void consent() {
    var application = new ConsentApplication(UUID.randomUUID(), "made", "Made");
    var given =
        new UserConsent(TestPeople.administrator(server), application, new LinkedHashSet<>(), null);
    server
        .bean(UnitOfWork.class)
        .perform(() -> {
          server.bean(ConsentRepository.class).add(given);
          return true;
        });
  }

  /** With a session that is new each time. */
  Caller withSession() {
    return Caller.loggedIn(server, RunningServer.ADMINISTRATOR);
  }
}
