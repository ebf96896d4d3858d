package dev.sluice.bootstrap.journey;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People beside the administrator; all have the administrator's password. */
public final class TestPeople {

  private TestPeople() {}

  public static void add(RunningServer server, String username, String name) {
    String hash = server.bean(PasswordHasher.class).hash(RunningServer.PASSWORD);
    server
        .bean(UserRepository.class)
        .add(new NewUser(username, name, "", true), hash, List.of(), Instant.now());
  }

  /** Somebody who can be mailed to. */
  public static void addMailed(RunningServer server, String username, boolean active) {
    String hash = server.bean(PasswordHasher.class).hash(RunningServer.PASSWORD);
    server
        .bean(UserRepository.class)
        .add(
            new NewUser(username, username, username + "@example.org", active),
            hash,
            List.of(),
            Instant.now());
  }

  /** The first administrator. */
  public static UserId administrator(RunningServer server) {
    return find(server, RunningServer.ADMINISTRATOR).orElseThrow();
  }

  /** Somebody by their name. */
  public static Optional<UserId> find(RunningServer server, String username) {
    return server
        .bean(UserRepository.class)
        .find(List.of(UserField.USERNAME), username, false)
        .map(Subject::id);
  }

  /** Logs somebody in with a program of theirs, which leaves a session behind. */
  public static void logInElsewhere(RunningServer server, String username) {
    ApiClient program = server.visitor();
    program.get(LoginSteps.LOGIN);
    program.post(LoginSteps.LOGIN, Map.of("uid_field", username));
    program.post(LoginSteps.LOGIN, LoginSteps.PASSWORD);
  }
}
