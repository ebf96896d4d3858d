package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.TimeDelta;

/**
 * Logs the pending user in (spec/stages.md 2.5).
 *
 * @param sessionDuration how long the session lasts; zero means until the browser closes
 * @param rememberMeOffset how much longer when the person wants to stay signed in; zero asks nobody
 * @param rememberDevice how long the device is known afterwards; under a second means not at all
 * @param networkBinding what a change of network does to the session
 * @param geoipBinding what a change of place does to the session
 * @param terminateOtherSessions whether the person's other sessions end
 * @param requireEvidence whether something must have been proven about the very user; beyond the
 *     contract, default true
 */
@Kind(value = "user_login", description = "Logs the pending user in.")
public record UserLoginStage(
    TimeDelta sessionDuration,
    TimeDelta rememberMeOffset,
    TimeDelta rememberDevice,
    NetworkBinding networkBinding,
    GeoipBinding geoipBinding,
    Boolean terminateOtherSessions,
    Boolean requireEvidence)
    implements StageConfig {

  public UserLoginStage {
    sessionDuration = sessionDuration == null ? TimeDelta.ZERO : sessionDuration;
    rememberMeOffset = rememberMeOffset == null ? TimeDelta.ZERO : rememberMeOffset;
    rememberDevice = rememberDevice == null ? new TimeDelta("days=30") : rememberDevice;
    networkBinding = networkBinding == null ? NetworkBinding.NO_BINDING : networkBinding;
    geoipBinding = geoipBinding == null ? GeoipBinding.NO_BINDING : geoipBinding;
    terminateOtherSessions = terminateOtherSessions != null && terminateOtherSessions;
    requireEvidence = requireEvidence == null || requireEvidence;
  }

  /** A stage with the defaults of the wire. */
  public static UserLoginStage defaults() {
    return lasting(TimeDelta.ZERO, TimeDelta.ZERO);
  }

  /** A stage with the defaults of the wire but for the length of the session. */
  public static UserLoginStage lasting(TimeDelta duration, TimeDelta rememberMeOffset) {
    return new UserLoginStage(
        duration,
        rememberMeOffset,
        new TimeDelta("days=30"),
        NetworkBinding.NO_BINDING,
        GeoipBinding.NO_BINDING,
        false,
        true);
  }

  /** This stage, where nothing needs to have been proven. */
  public UserLoginStage withoutEvidence() {
    return new UserLoginStage(
        sessionDuration,
        rememberMeOffset,
        rememberDevice,
        networkBinding,
        geoipBinding,
        terminateOtherSessions,
        false);
  }

  /** This stage, where the person's other sessions end. */
  public UserLoginStage terminatingOthers() {
    return new UserLoginStage(
        sessionDuration,
        rememberMeOffset,
        rememberDevice,
        networkBinding,
        geoipBinding,
        true,
        requireEvidence);
  }

  /** Whether sessions may be used from some places only. */
  public boolean isBinding() {
    return networkBinding != NetworkBinding.NO_BINDING || geoipBinding != GeoipBinding.NO_BINDING;
  }

  @Override
  public Showing showing(Context context) {
    return rememberMeOffset.isPositive() ? Showing.ALWAYS : Showing.NEVER;
  }

  /** Asks whether to stay signed in. */
  @Component("ak-stage-user-login")
  public record Challenge() implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param rememberMe whether to stay signed in
   */
  @Component("ak-stage-user-login")
  public record Response(boolean rememberMe) implements StageResponse {}
}
