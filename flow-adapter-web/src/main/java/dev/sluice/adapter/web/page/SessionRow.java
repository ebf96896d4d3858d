package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.text.Texts;
import dev.sluice.application.identity.ListSessions.OwnSession;
import dev.sluice.application.port.Program;
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
        program(session.program(), texts),
        session.address(),
        session.lastUsed().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static String program(Program program, Texts texts) {
    String browser = program.browser().family();
    String system = program.system().family();
    return browser.isBlank() || system.isBlank()
        ? browser + system
        : texts
            .get("{browser} on {system}")
            .replace("{browser}", browser)
            .replace("{system}", system);
  }
}
