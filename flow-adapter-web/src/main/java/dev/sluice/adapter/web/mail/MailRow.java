package dev.sluice.adapter.web.mail;

import dev.sluice.application.port.MailQueue.Letter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as developers see it.
 *
 * @param to whom it is for
 * @param subject its subject
 * @param added since when it waits, as ISO 8601
 * @param text what it says
 * @param links the addresses in it
 */
record MailRow(String to, String subject, String added, String text, List<String> links) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  static MailRow of(Letter letter) {
    String said = letter.mail().body().text();
    String text = said.isBlank() ? letter.mail().body().html() : said;
    return new MailRow(
        letter.mail().to().toString(),
        letter.mail().subject(),
        letter.added().truncatedTo(ChronoUnit.SECONDS).toString(),
        text,
        LINK.matcher(said).results().map(MatchResult::group).distinct().toList());
  }
}
