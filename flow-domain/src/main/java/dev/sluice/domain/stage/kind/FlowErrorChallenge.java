package dev.sluice.domain.stage.kind;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that is nobody's fault but ours; the run stands where it stood.
 *
 * @param requestId what a visitor can read out to an administrator, who finds the log by it
 * @param error the error in one line, for superusers only
 * @param traceback where it happened, for superusers only
 */
@Component("ak-stage-flow-error")
public record FlowErrorChallenge(
    String requestId, @Nullable String error, @Nullable String traceback)
    implements StageChallenge {}
