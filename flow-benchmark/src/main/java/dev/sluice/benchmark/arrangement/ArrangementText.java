package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.hash.HashFigures;
import dev.sluice.benchmark.load.LoadFigures;
import dev.sluice.benchmark.load.LoadText;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures for people. */
final class ArrangementText {

  private static final int PERCENT = 100;

  private final Formatter text = new Formatter(Locale.ROOT);

  private ArrangementText() {}

  static String of(ArrangementFigures figures) {
    return new ArrangementText().describe(figures);
  }

  private String describe(ArrangementFigures figures) {
    text.format("%s, hashing %s\n", figures.arrangement(), figures.hashing());
    text.format("ready after %.2f s\n", figures.readySeconds());
    if (figures.firstMinute() != null) {
      first(figures.firstMinute());
    }
    figures.loads().forEach(load -> text.format("\n%s", LoadText.of(load)));
    if (!figures.counted().isEmpty()) {
      text.format("\nwhile the database counts statements, which costs:\n");
      figures.counted().forEach(load -> text.format("%s", LoadText.of(load)));
    }
    if (figures.hash() != null) {
      compare(figures.loads(), figures.hash());
    }
    return text.toString();
  }

  private void first(FirstMinute minute) {
    LoadFigures figures = minute.figures();
    text.format(
        "the first %.0f s with %d clients: %.1f %ss/s, %s\n",
        figures.seconds(),
        figures.clients(),
        figures.loginsPerSecond(),
        figures.deed(),
        share(minute.shareOfSteady()));
    text.format("  second by second: %s\n", figures.perSecond());
  }

  private void compare(List<LoadFigures> loads, HashFigures hash) {
    text.format("\n%s", hash.text());
    for (LoadFigures load : loads) {
      text.format(
          "  %s, %d clients: %.0f %% of that in %ss\n",
          load.flow(),
          load.clients(),
          PERCENT * load.loginsPerSecond() / hash.hashesPerSecond(),
          load.deed());
    }
  }

  private static String share(@Nullable Double share) {
    return share == null
        ? "not compared"
        : String.format(Locale.ROOT, "%.0f %% of what follows", PERCENT * share);
  }
}
