package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.text.Texts;
import dev.sluice.application.identity.ListSessions.OwnSession;
import java.time.temporal.ChronoUnit;

/**
 * A session as people see it.
 *
 * @param id names it when it is to end
 * @param current whether the page is shown to it
 * @param program which program it is in, blank if nobody knows
 * @param address the address of that program
 * @param lastUsed when it was last used, as ISO 8601
 */
record SessionRow(String id, boolean current, String program, String address, String lastUsed) {

  static SessionRow of(OwnSession session, Texts texts) {
    return new SessionRow(
        session.id().value().toString(),
        session.current(),
        session.program().description(texts.get("{browser} on {system}")),
        session.address(),
        session.lastUsed().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
