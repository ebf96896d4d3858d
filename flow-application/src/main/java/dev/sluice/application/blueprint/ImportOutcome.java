package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.ImportReport;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a blueprint that was applied once.
 *
 * @param success whether it was; if not, nothing has changed
 * @param at when
 * @param log what happened, or what is wrong, in order
 */
public record ImportOutcome(boolean success, Instant at, List<Line> log) {

  /** Keeps a copy. */
  public ImportOutcome {
    log = List.copyOf(log);
  }

  /** A line for people. */
  public record Line(Level level, String text) {}

  /** How bad it is. */
  public enum Level {
    INFO,
    WARNING,
    ERROR
  }

  static ImportOutcome of(ImportReport report, Instant at) {
    var log = new ArrayList<Line>();
    for (ImportReport.Line line : report.lines()) {
      String deed = line.deed().name().toLowerCase(Locale.ROOT);
      log.add(new Line(Level.INFO, line.entry().text() + ": " + deed));
    }
    report.warnings().forEach(warning -> log.add(new Line(Level.WARNING, warning)));
    return new ImportOutcome(true, at, log);
  }

  static ImportOutcome refused(FlowFault fault, Instant at) {
    return new ImportOutcome(
        false, at, complaints(fault).stream().map(text -> new Line(Level.ERROR, text)).toList());
  }

  /** What is wrong, line by line. */
  static List<String> complaints(FlowFault fault) {
    return fault instanceof FlowFault.Invalid invalid
        ? invalid.problems().stream().map(Problem::message).toList()
        : List.of(String.valueOf(fault.getMessage()));
  }
}
