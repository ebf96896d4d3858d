package dev.sluice.domain.flow;

import dev.sluice.domain.context.Subject;

/**
 * The headline of a flow.
 *
 * @param text not blank; {@code %(app)s} and {@code %(user)s} stand for the application and the
 *     person, {@code %%} for a percent sign
 */
public record FlowTitle(String text) {

  public FlowTitle {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a flow needs a title");
    }
  }

  /** The headline for one run; the raw text where the placeholders cannot be filled. */
  public String render(String application, Subject subject) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var rendered = new StringBuilder();
    int at = 0;
    for (int mark = text.indexOf('%'); mark >= 0; mark = text.indexOf('%', at)) {
      rendered.append(text, at, mark);
      if (text.startsWith("%(app)s", mark)) {
        rendered.append(application);
        at = mark + "%(app)s".length();
      } else if (text.startsWith("%(user)s", mark)) {
        rendered.append(subject.username());
        at = mark + "%(user)s".length();
      } else if (text.startsWith("%%", mark)) {
        rendered.append('%');
        at = mark + 2;
      } else {
        return text;
      }
    }
    return rendered.append(text, at, text.length()).toString();
  }
}
