package dev.sluice.domain.token;

import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;

/**
 * A stored execution that a link resumes, on any device, once or until it expires.
 *
 * @param id identifies it
 * @param identifier names it; unique
 * @param keyHash the SHA-256 of the key in hexadecimal
 * @param user for whom it was made
 * @param execution what it resumes, in front of the stage that is to be entered
 * @param revokeOnExecution whether resuming uses it up; default true
 * @param expires when it stops to work
 */
public record FlowToken(
    TokenId id,
    String identifier,
    String keyHash,
    UserId user,
    FlowExecution execution,
    boolean revokeOnExecution,
    Instant expires) {

  /** Whether it was made for somebody who could use their account then. */
  public boolean isForActive() {
    return execution.findPendingUser().filter(who -> who.is(user) && who.active()).isPresent();
  }

  /** Not the hash. */
  @Override
  public String toString() {
    return "FlowToken[" + identifier + "]";
  }
}
