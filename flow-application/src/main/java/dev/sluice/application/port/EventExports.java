package dev.sluice.application.port;

import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.id.DataExportId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Exports of events: what was asked for, and what came of it. */
public interface EventExports {

  /** Adds one that waits to be completed. */
  void add(EventExport export);

  /** One that has not expired. */
  Optional<EventExport> find(DataExportId id, Instant now);

  /**
   * Completes the one that has waited longest, if any waits that no other node is at, with the
   * events as they are at this moment: JSON, an array of them.
   *
   * @param wanted finds out which events belong into it, at most as many as it says
   * @return it, as it is now
   */
  Optional<EventExport> completeNext(Function<EventExport, ListQuery> wanted, Instant now);

  /** A part of what came of a completed one; empty behind its end. */
  byte[] read(DataExportId id, long offset, int length);
}
