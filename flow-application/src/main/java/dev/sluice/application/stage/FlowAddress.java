package dev.sluice.application.stage;

import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.token.TokenKey;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address of the page of a flow, for links that leave the server. */
final class FlowAddress {

  private static final String KEPT = "-._~!$&()*+,;=:@/?%";

  private FlowAddress() {}

  /** The page of the visit's flow with the run's own query, and a key that resumes the run. */
  static String of(String server, StageVisit visit, TokenKey key) {
    String page = server + visit.flow().slug().page() + "?";
    String query = visit.query().isEmpty() ? "" : encoded(visit.query()) + "&";
    return page + query + "flow_token=" + key.value();
  }

  /** Strangers may have written it: there is nothing in it that ends a line or looks like text. */
  private static String encoded(String query) {
    var encoded = new StringBuilder(query.length());
    for (byte each : query.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean kept =
          letter < 0x80 && (Character.isLetterOrDigit(letter) || KEPT.indexOf(letter) >= 0);
      encoded.append(kept ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", each));
    }
    return encoded.toString();
  }
}
