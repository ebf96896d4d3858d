package dev.sluice.benchmark.login;

import dev.sluice.benchmark.http.CookieJar;
import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.http.Reply;
import dev.sluice.benchmark.http.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One login by somebody whom the server has never seen, from the first page to the redirect at the
 * end: whatever is asked is answered.
 */
public final class Walk {

  private static final int MOST_REQUESTS = 20;
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;
  private static final String ME = "/api/v3/core/users/me/";

  private final HttpConnection connection;
  private final String path;
  private final CookieJar cookies = new CookieJar();
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param connection over which it goes
   * @param flow the slug of the flow
   */
  public Walk(HttpConnection connection, String flow) {
    this.connection = connection;
    this.path = "/api/v3/flows/executor/" + flow + "/?query=";
  }

  /**
   * Logs somebody in.
   *
   * @return the requests that it took
   * @throws LoginFailed if the server does not want to
   */
  public List<Step> logIn(Account account) throws IOException {
    Challenge challenge = Challenge.parse(send("GET", path, null));
    while (!challenge.isEnd()) {
      String answer = challenge.answeredBy(account);
      challenge = Challenge.parse(send("POST " + challenge.component(), path, answer));
    }
    return List.copyOf(steps);
  }

  /** What the server knows about who is logged in. */
  public String whoAmI() throws IOException {
    return send("GET " + ME, ME, null);
  }

  private String send(String name, String target, @Nullable String json) throws IOException {
    if (steps.size() == MOST_REQUESTS) {
      throw new LoginFailed("no end after " + MOST_REQUESTS + " requests");
    }
    long begun = System.nanoTime();
    Reply reply = connection.send(new Request(target, cookies.header(), json));
    steps.add(new Step(name, System.nanoTime() - begun));
    cookies.keep(reply);
    return switch (reply.status()) {
      case OK -> reply.body();
      case FOUND, SEE_OTHER -> send("GET", local(reply), null);
      default -> throw new LoginFailed("status " + reply.status());
    };
  }

  /** Where some servers of this API send a client after each answer. */
  private static String local(Reply reply) {
    String location = reply.location();
    if (location == null) {
      throw new LoginFailed("status " + reply.status() + " without a location");
    }
    try {
      var uri = new URI(location);
      String query = uri.getRawQuery();
      return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    } catch (URISyntaxException e) {
      throw new LoginFailed("sent to no address");
    }
  }
}
