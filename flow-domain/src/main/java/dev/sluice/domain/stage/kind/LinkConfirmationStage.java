package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/**
 * Asks whoever opened a link from a mail to confirm that it was meant: programs that look into
 * mails open links, too, and must not use them up (spec/stages.md 2.8). It asks as consent is asked
 * for. Only links put it into plans.
 */
@Kind(value = "link_confirmation", internal = true)
public record LinkConfirmationStage() implements StageConfig {

  /** The attribute that holds which link it is. */
  public static final String LINK = "link";

  /** The attribute that says what is to be confirmed; an address, where it is not there. */
  public static final String HEADER = "header";

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }
}
