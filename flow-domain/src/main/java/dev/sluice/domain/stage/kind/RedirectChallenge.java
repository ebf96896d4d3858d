package dev.sluice.domain.stage.kind;

/**
 * Sends the client elsewhere; also the last word of a run that ended well.
 *
 * @param to where; absolute only where an administrator said so
 * @param finalRedirect whether the run is over
 */
@Component("xak-flow-redirect")
public record RedirectChallenge(String to, boolean finalRedirect) implements StageChallenge {

  /** On the way. */
  public static RedirectChallenge to(String address) {
    return new RedirectChallenge(address, false);
  }
}
