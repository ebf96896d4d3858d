package dev.sluice.bootstrap.journey;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import java.time.Instant;
import java.util.List;

/** People beside the administrator; all have the administrator's password. */
public final class TestPeople {

  private TestPeople() {}

  public static void add(RunningServer server, String username, String name) {
    String hash = server.bean(PasswordHasher.class).hash(RunningServer.PASSWORD);
    server
        .bean(UserRepository.class)
        .add(new NewUser(username, name, "", true), hash, List.of(), Instant.now());
  }
}
