package dev.sluice.domain.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mail says, twice: clients show the one that they can.
 *
 * @param text without markup
 * @param html with markup, or blank
 */
public record MailBody(String text, String html) {

  private static final Pattern TITLE = Pattern.compile("<title>([^<&]+)</title>");

  /** What the markup calls it, if it says so in plain words. */
  public Optional<String> findTitle() {
    return TITLE.matcher(html).results().map(found -> found.group(1).strip()).findFirst();
  }

  /** The richer of the two. */
  public String richest() {
    return html.isBlank() ? text : html;
  }

  /** This body with a text replaced in both. */
  public MailBody replacing(String found, String replacement) {
    return new MailBody(text.replace(found, replacement), html.replace(found, replacement));
  }

  /** Not what it says: there may be a link in it that opens something. */
  @Override
  public String toString() {
    return "MailBody[" + text.length() + " characters]";
  }
}
