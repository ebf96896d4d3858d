package dev.sluice.application.execution;

import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.application.port.Outbox;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.KeptLink;
import dev.sluice.domain.token.FlowToken;
import java.time.Instant;
import java.util.List;

/** Keeps runs for links, puts the mails with the links into the outbox, and uses links up. */
final class MailedLinks {

  private final FlowTokenRepository tokens;
  private final Outbox outbox;

  MailedLinks(FlowTokenRepository tokens, Outbox outbox) {
    this.tokens = tokens;
    this.outbox = outbox;
  }

  /**
   * Does what stages want done about links.
   *
   * @param waiting the run that they are about, as it is saved
   * @throws dev.sluice.domain.shared.FlowFault.Stale when all is saved, if another request used the
   *     link
   */
  void keep(List<Effect> effects, FlowExecution waiting, Instant now) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.MailLink(var link, var mail)) {
        tokens.add(token(link, waiting));
        outbox.add(mail, now);
      } else if (effect instanceof Effect.PretendMail(var link, var mail)) {
        tokens.pretend(token(link, waiting));
        outbox.pretend(mail, now);
      } else if (effect instanceof Effect.UseUpLink(var link)) {
        tokens.useUp(link);
      }
    }
  }

  private static FlowToken token(KeptLink link, FlowExecution waiting) {
    return new FlowToken(
        link.id(),
        link.identifier(),
        link.keyHash(),
        link.user(),
        waiting.keptBehind(link.first()),
        false,
        link.expires());
  }
}
