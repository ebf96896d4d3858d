package dev.sluice.domain.stage.kind;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.shared.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Locks the account that the run is about (spec/stages.md 2.16).
 *
 * @param deactivateUser whether it may not be used any more, default true
 * @param setUnusablePassword whether no password works any more, default true
 * @param deleteSessions whether it is logged in nowhere any more, default true
 * @param revokeTokens whether its tokens open nothing any more, default true
 * @param selfServiceCompletionFlow what whoever locks their own account sees then, or null; it has
 *     to be for strangers
 */
@Kind(
    value = "account_lockdown",
    description = "Locks the account: sessions, password and tokens stop to work.")
public record AccountLockdownStage(
    Boolean deactivateUser,
    Boolean setUnusablePassword,
    Boolean deleteSessions,
    Boolean revokeTokens,
    @Nullable FlowId selfServiceCompletionFlow)
    implements StageConfig {

  public AccountLockdownStage {
    deactivateUser = deactivateUser == null || deactivateUser;
    setUnusablePassword = setUnusablePassword == null || setUnusablePassword;
    deleteSessions = deleteSessions == null || deleteSessions;
    revokeTokens = revokeTokens == null || revokeTokens;
  }

  /** A stage that takes something, and leads nobody on. */
  public static AccountLockdownStage taking(Lockdown measures) {
    return new AccountLockdownStage(
        measures.deactivating(),
        measures.takingPassword(),
        measures.endingSessions(),
        measures.revokingTokens(),
        null);
  }

  /** This stage, where a flow follows when people lock their own account. */
  public AccountLockdownStage completedBy(FlowId flow) {
    return new AccountLockdownStage(
        deactivateUser, setUnusablePassword, deleteSessions, revokeTokens, flow);
  }

  /** What it takes. */
  public Lockdown measures() {
    return new Lockdown(deactivateUser, setUnusablePassword, deleteSessions, revokeTokens);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(selfServiceCompletionFlow);
  }

  @Override
  public AccountLockdownStage forgetting(Reference reference) {
    return references().contains(reference) ? taking(measures()) : this;
  }
}
