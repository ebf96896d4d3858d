package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks visitors to prove to somebody else that they are human (spec/stages.md 2.11).
 *
 * @param publicKey by which that somebody knows the site
 * @param privateKey what proves to them that it is we who ask
 * @param jsUrl the script that the visitor's browser loads from them
 * @param apiUrl where we ask
 * @param requestContentType how we ask
 * @param interactive whether the visitor sees it
 * @param scoreMinThreshold the least score of a human; -1 and less for any
 * @param scoreMaxThreshold the greatest score of a human; -1 and less for any
 * @param errorOnInvalidScore whether those who fail are asked again; else they go on, and policies
 *     decide
 */
@Kind(value = "captcha", description = "Asks for proof that somebody is human.")
public record CaptchaStage(
    String publicKey,
    Secret privateKey,
    String jsUrl,
    String apiUrl,
    RequestContentType requestContentType,
    Boolean interactive,
    Double scoreMinThreshold,
    Double scoreMaxThreshold,
    Boolean errorOnInvalidScore)
    implements StageConfig {

  private static final String RECAPTCHA = "https://www.recaptcha.net/recaptcha/api";
  private static final double HALF = 0.5;

  /** How a question is written. */
  public enum RequestContentType {
    FORM("application/x-www-form-urlencoded"),
    JSON("application/json");

    private final String wireName;

    RequestContentType(String wireName) {
      this.wireName = wireName;
    }

    /** The media type. */
    public String wireName() {
      return wireName;
    }
  }

  public CaptchaStage {
    requireNonNull(publicKey, "publicKey");
    requireNonNull(privateKey, "privateKey");
    jsUrl = requireNonNullElse(jsUrl, RECAPTCHA + ".js");
    apiUrl = requireNonNullElse(apiUrl, RECAPTCHA + "/siteverify");
    requestContentType = requireNonNullElse(requestContentType, RequestContentType.FORM);
    interactive = interactive != null && interactive;
    scoreMinThreshold = requireNonNullElse(scoreMinThreshold, HALF);
    scoreMaxThreshold = requireNonNullElse(scoreMaxThreshold, 1.0);
    errorOnInvalidScore = errorOnInvalidScore == null || errorOnInvalidScore;
  }

  /** A stage with the defaults of the wire. */
  public static CaptchaStage of(String publicKey, Secret privateKey) {
    return askedAt(publicKey, privateKey, RECAPTCHA + "/siteverify");
  }

  /** A stage with the defaults of the wire but for where we ask. */
  public static CaptchaStage askedAt(String publicKey, Secret privateKey, String apiUrl) {
    return new CaptchaStage(
        publicKey,
        privateKey,
        RECAPTCHA + ".js",
        apiUrl,
        RequestContentType.FORM,
        false,
        HALF,
        1.0,
        true);
  }

  /** This stage, where nobody is asked again for a score. */
  public CaptchaStage forgiving() {
    return new CaptchaStage(
        publicKey,
        privateKey,
        jsUrl,
        apiUrl,
        requestContentType,
        interactive,
        scoreMinThreshold,
        scoreMaxThreshold,
        false);
  }

  /** Whether a score is that of a human. */
  public boolean allows(double score) {
    boolean enough = scoreMinThreshold <= -1 || score >= scoreMinThreshold;
    return enough && (scoreMaxThreshold <= -1 || score <= scoreMaxThreshold);
  }

  @Override
  public List<String> scripts() {
    return List.of(jsUrl);
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (!isAddress(jsUrl)) {
      problems.add(Problem.invalid("js_url", "Enter a valid URL."));
    }
    if (!isAddress(apiUrl)) {
      problems.add(Problem.invalid("api_url", "Enter a valid URL."));
    }
    return List.copyOf(problems);
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }

  /**
   * What is asked.
   *
   * @param siteKey by which the site is known
   * @param jsUrl the script that does it
   * @param interactive whether the visitor sees it
   */
  @Component("ak-stage-captcha")
  public record Challenge(String siteKey, String jsUrl, boolean interactive)
      implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param token what the script gave
   */
  @Component("ak-stage-captcha")
  public record Response(String token) implements StageResponse {}
}
