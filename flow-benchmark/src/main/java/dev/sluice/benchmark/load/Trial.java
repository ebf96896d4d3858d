package dev.sluice.benchmark.load;

import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.login.LoginFailed;
import dev.sluice.benchmark.login.Walk;
import dev.sluice.benchmark.mail.MailSink;
import dev.sluice.benchmark.program.ProgramFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One login or enrolment, to see that what is going to be measured is one. */
public final class Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String REMEDY =
      "Does the server run there, and did \"prepare\" fill its database with the same users?";

  private final Target target;
  private final Lobby lobby;

  private Trial(Target target) {
    this.target = target;
    this.lobby = Lobby.of(target.mails());
  }

  /**
   * Logs one person in and asks the server who they are.
   *
   * @throws ProgramFailed if it is not they
   */
  public static void of(Target target) {
    var walk = new Walk(target.flow(), target.accounts().next());
    try (var connection = new HttpConnection(target.server())) {
      new Trial(target).go(walk, connection);
    } catch (LoginFailed | IOException e) {
      throw new ProgramFailed(
          "%s could not log in at %s through %s (%s). %s"
              .formatted(walk.username(), target.server(), target.flow(), e.getMessage(), REMEDY));
    }
  }

  private void go(Walk walk, HttpConnection connection) throws IOException {
    boolean through = walk.start(connection);
    while (!through) {
      through = walk.open(connection, mailed(walk));
    }
    if (!walk.whoAmI(connection).contains("\"" + walk.username() + "\"")) {
      throw new ProgramFailed(
          target.flow() + " came to its end without logging " + walk.username() + " in.");
    }
  }

  private String mailed(Walk walk) {
    MailSink mails = target.mails();
    if (mails == null) {
      throw new ProgramFailed(
          target.flow() + " mails links, and nobody takes mails: give --mail-port.");
    }
    lobby.enter(walk);
    Optional<Lobby.Called> called = lobby.next(PATIENCE);
    if (called.isEmpty()) {
      throw new ProgramFailed(
          "No mail for %s came to port %d within %d s. Is it the SPRING_MAIL_PORT of the server?"
              .formatted(walk.address(), mails.port(), PATIENCE.toSeconds()));
    }
    return called.get().key();
  }
}
