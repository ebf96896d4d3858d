package dev.sluice.application.audit;

import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.value.Value;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be written of an event. */
record EventAttributes(
    Value.Fields user,
    String action,
    String app,
    Value.Fields context,
    @Nullable String clientIp,
    @Nullable Instant expires,
    Value.Fields brand) {

  private static final int LONGEST_APP = 255;

  EventAttributes {
    user = Objects.requireNonNullElse(user, Value.Fields.NONE);
    context = Objects.requireNonNullElse(context, Value.Fields.NONE);
    brand = Objects.requireNonNullElse(brand, Value.Fields.NONE);
    if (app != null && app.length() > LONGEST_APP) {
      throw new IllegalArgumentException("app has at most " + LONGEST_APP + " characters");
    }
    if (clientIp != null && !isAddress(clientIp)) {
      throw new IllegalArgumentException("client_ip is no valid IPv4 or IPv6 address");
    }
  }

  static EventAttributes of(StoredEvent event) {
    return new EventAttributes(
        event.user(),
        event.action(),
        event.app(),
        event.context(),
        event.clientIp(),
        event.expires(),
        event.brand());
  }

  /** The same, about whoever tells where nothing else is said. */
  EventAttributes toldBy(Value.Fields teller) {
    return user.isTruthy()
        ? this
        : new EventAttributes(teller, action, app, context, clientIp, expires, brand);
  }

  private static boolean isAddress(String text) {
    try {
      return InetAddress.ofLiteral(text) != null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
