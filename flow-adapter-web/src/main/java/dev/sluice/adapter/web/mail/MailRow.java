package dev.sluice.adapter.web.mail;

import dev.sluice.application.port.MailQueue.Letter;
import dev.sluice.domain.mail.Mail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** The row of a mail; none where nobody can read it. */
  static Stream<MailRow> of(Letter letter) {
    Mail mail = letter.mail();
    return mail == null ? Stream.of() : Stream.of(of(mail, letter.added()));
  }

  private static MailRow of(Mail mail, Instant added) {
    String said = mail.body().text();
    String text = said.isBlank() ? mail.body().html() : said;
    return new MailRow(
        mail.to().toString(),
        mail.subject(),
        added.truncatedTo(ChronoUnit.SECONDS).toString(),
        text,
        LINK.matcher(said).results().map(MatchResult::group).distinct().toList());
  }
}
