package dev.sluice.domain.context;

/**
 * Who is at the other end of this request; never stored with a run.
 *
 * @param user whom the session is logged in as, or {@link Subject#ANONYMOUS}
 * @param evidence what the session has proven before this run
 * @param address the client's address as text, after trusted proxies were taken away
 * @param host the host name that was asked for, without a port
 * @param knownDevice the signed device cookies that the client sent, unchecked; may be blank
 * @param validation the signed cookie that says which device proved something lately, unchecked;
 *     may be blank
 * @param request the request itself
 */
public record Visitor(
    Subject user,
    Evidence evidence,
    String address,
    String host,
    String knownDevice,
    String validation,
    HttpRequest request) {

  /** A visitor of whom nothing is known but that they are here. */
  public static final Visitor STRANGER =
      new Visitor(Subject.ANONYMOUS, Evidence.NONE, "", "", "", HttpRequest.NONE);

  /** A visitor whose devices proved nothing lately. */
  public Visitor(
      Subject user,
      Evidence evidence,
      String address,
      String host,
      String knownDevice,
      HttpRequest request) {
    this(user, evidence, address, host, knownDevice, "", request);
  }

  /** This visitor, logged in. */
  public Visitor as(Subject subject, Evidence proven) {
    return new Visitor(subject, proven, address, host, knownDevice, validation, request);
  }

  /** Whether the session is logged in. */
  public boolean isAuthenticated() {
    return user.isStored();
  }
}
