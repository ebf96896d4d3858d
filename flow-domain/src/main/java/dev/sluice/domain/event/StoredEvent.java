package dev.sluice.domain.event;

import dev.sluice.domain.id.EventId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept and shown. It is never changed: who corrects it appends another version.
 *
 * @param id identifies it with all its versions
 * @param version how often it was corrected before
 * @param action the name of the action on the wire
 * @param app which part of the product tells
 * @param clientIp the address of the program at the other end, or null where there was none
 * @param user whom it is about
 * @param context what else there is to tell, without secrets
 * @param brand whose pages it happened on
 * @param created when it happened
 * @param expires until when it is kept
 */
public record StoredEvent(
    EventId id,
    int version,
    String action,
    String app,
    @Nullable String clientIp,
    Value.Fields user,
    Value.Fields context,
    Value.Fields brand,
    Instant created,
    Instant expires) {

  /** This event as the wire shows it, which is what policies and searches see. */
  public Value.Fields document() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("pk", Value.of(id.value().toString()));
    fields.put("user", user);
    fields.put("action", Value.of(action));
    fields.put("app", Value.of(app));
    fields.put("context", context);
    fields.put("client_ip", clientIp == null ? Value.NULL : Value.of(clientIp));
    fields.put("created", Value.of(created.toString()));
    fields.put("expires", Value.of(expires.toString()));
    fields.put("brand", brand);
    return new Value.Fields(fields);
  }
}
