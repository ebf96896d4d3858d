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
 * One way through a flow by somebody whom the server has never seen, from the first page to the
 * redirect at the end: whatever is asked is answered. Where a mail has to be read first, it stops
 * until that has come, and may go on over another connection.
 */
public final class Walk {

  private static final int MOST_REQUESTS = 20;
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;
  private static final String ME = "/api/v3/core/users/me/";

  private final String path;
  private final Account account;
  private final CookieJar cookies = new CookieJar();
  private final List<Step> steps = new ArrayList<>();
  private boolean enrolled;

  /**
   * @param flow the slug of the flow
   * @param account who walks
   */
  public Walk(String flow, Account account) {
    this.path = "/api/v3/flows/executor/" + flow + "/?query=";
    this.account = account;
  }

  /**
   * Begins.
   *
   * @return whether it is at its end; else a mail has to be read
   * @throws LoginFailed if the server does not want to
   */
  public boolean start(HttpConnection connection) throws IOException {
    return goOn(connection, Challenge.parse(send(connection, new Errand("GET", path, null))));
  }

  /**
   * Goes on from the link in a mail.
   *
   * @param key of the link
   * @return whether it is at its end; else another mail has to be read
   * @throws LoginFailed if the server does not want to
   */
  public boolean open(HttpConnection connection, String key) throws IOException {
    var link = new Errand("GET mailed link", path + "flow_token%3D" + key, null);
    return goOn(connection, Challenge.parse(send(connection, link)));
  }

  /** The requests that it took. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Who they are at the end. */
  public String username() {
    return enrolled ? account.newName() : account.username();
  }

  /** Where their mails go. */
  public String address() {
    return addressOf(username());
  }

  /** What the server knows about who is logged in. */
  public String whoAmI(HttpConnection connection) throws IOException {
    return send(connection, new Errand("GET " + ME, ME, null));
  }

  static String addressOf(String username) {
    return username + "@example.org";
  }

  private boolean goOn(HttpConnection connection, Challenge first) throws IOException {
    Challenge asked = first;
    while (!asked.isEnd() && !asked.waitsForMail()) {
      enrolled |= asked.isPrompt();
      var answer = new Errand(named(asked), path, asked.answeredBy(account));
      asked = Challenge.parse(send(connection, answer));
    }
    return asked.isEnd();
  }

  /** Several of a kind are counted: they do not cost the same. */
  private String named(Challenge asked) {
    String name = "POST " + asked.component();
    long before = steps.stream().filter(step -> step.name().startsWith(name)).count();
    return before == 0 ? name : name + " " + (before + 1);
  }

  /**
   * What is to be sent.
   *
   * @param json the body of a POST, or null for a GET
   */
  private record Errand(String name, String target, @Nullable String json) {}

  private String send(HttpConnection connection, Errand errand) throws IOException {
    if (steps.size() == MOST_REQUESTS) {
      throw new LoginFailed("no end after " + MOST_REQUESTS + " requests");
    }
    long begun = System.nanoTime();
    Reply reply = connection.send(new Request(errand.target, cookies.header(), errand.json));
    steps.add(new Step(errand.name, System.nanoTime() - begun));
    cookies.keep(reply);
    return switch (reply.status()) {
      case OK -> reply.body();
      case FOUND, SEE_OTHER -> send(connection, new Errand("GET", local(reply), null));
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
