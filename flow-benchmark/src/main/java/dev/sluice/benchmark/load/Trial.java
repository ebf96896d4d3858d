package dev.sluice.benchmark.load;

import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.login.Account;
import dev.sluice.benchmark.login.LoginFailed;
import dev.sluice.benchmark.login.Walk;
import dev.sluice.benchmark.program.ProgramFailed;
import java.io.IOException;

/** One login, to see that what is going to be measured is one. */
public final class Trial {

  private static final String REMEDY =
      "Does the server run there, and did \"prepare\" fill its database with the same users?";

  private Trial() {}

  /**
   * Logs one person in and asks the server who they are.
   *
   * @throws ProgramFailed if it is not they
   */
  public static void of(Target target) {
    Account account = target.accounts().next();
    try (var connection = new HttpConnection(target.server())) {
      var walk = new Walk(connection, target.flow());
      walk.logIn(account);
      if (!walk.whoAmI().contains("\"" + account.username() + "\"")) {
        throw new ProgramFailed(
            target.flow() + " came to its end without logging " + account.username() + " in.");
      }
    } catch (LoginFailed | IOException e) {
      throw new ProgramFailed(
          "%s could not log in at %s through %s (%s). %s"
              .formatted(
                  account.username(), target.server(), target.flow(), e.getMessage(), REMEDY));
    }
  }
}
