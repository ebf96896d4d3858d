package dev.sluice.bootstrap.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** What a mail says with markup. */
final class Html {

  private Html() {}

  /** The part of a mail that is HTML, decoded; blank where none is. */
  static String in(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/html")) {
      return (String) part.getContent();
    }
    var html = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        html.append(in(parts.getBodyPart(i)));
      }
    }
    return html.toString();
  }
}
