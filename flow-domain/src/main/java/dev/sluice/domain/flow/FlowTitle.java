package dev.sluice.domain.flow;

import dev.sluice.domain.context.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headline of a flow.
 *
 * @param text not blank; {@code %(app)s} and {@code %(user)s} stand for the application and the
 *     person, {@code %%} for a percent sign
 */
public record FlowTitle(String text) {

  private static final Pattern PART = Pattern.compile("[^%]+|%%|%\\((?:app|user)\\)s");

  public FlowTitle {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a flow needs a title");
    }
  }

  /** The headline for one run; the raw text where the placeholders cannot be filled. */
  public String render(String application, Subject subject) {
    var rendered = new StringBuilder();
    Matcher part = PART.matcher(text);
    while (part.lookingAt()) {
      rendered.append(filled(part.group(), application, subject));
      part.region(part.end(), text.length());
    }
    return part.regionStart() == text.length() ? rendered.toString() : text;
  }

  private static String filled(String part, String application, Subject subject) {
    return switch (part) {
      case "%(app)s" -> application;
      case "%(user)s" -> subject.username();
      case "%%" -> "%";
      default -> part;
    };
  }
}
