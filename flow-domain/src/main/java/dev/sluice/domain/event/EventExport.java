package dev.sluice.domain.event;

import dev.sluice.domain.id.DataExportId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Events that somebody wants to have as a file.
 *
 * @param id identifies it
 * @param query which events, as it was asked: all values of each parameter
 * @param requestedBy who asked
 * @param requestedOn when
 * @param expires until when it can be fetched
 * @param completed whether it can be fetched yet
 */
public record EventExport(
    DataExportId id,
    Map<String, List<String>> query,
    UserId requestedBy,
    Instant requestedOn,
    Instant expires,
    boolean completed) {

  public EventExport {
    query = Map.copyOf(query);
  }
}
