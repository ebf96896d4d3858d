package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.shared.FlowFault;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of one document; whatever the parser stumbles over becomes a fault with its place. */
final class YamlEvents {

  private static final int LONGEST_REASON = 200;

  private final Parser parser;
  private @Nullable Event last;

  /**
   * @param text as long as its caller finds it good
   */
  YamlEvents(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    parser = new ParserImpl(new StreamReader(text), options);
  }

  /** Goes to the first node, which there must be. */
  void begin() {
    expect(Event.ID.StreamStart, "The document does not begin.");
    if (peek().is(Event.ID.StreamEnd)) {
      throw fault(place(peek(), ""), "The blueprint is empty.");
    }
    expect(Event.ID.DocumentStart, "The document does not begin.");
  }

  /** Sees that there is nothing behind the document. */
  void end() {
    expect(Event.ID.DocumentEnd, "The document does not end.");
    expect(Event.ID.StreamEnd, "There is more than one document.");
  }

  Event peek() {
    return guarded(parser::peekEvent);
  }

  Event next() {
    last = guarded(parser::getEvent);
    return last;
  }

  /** Whether what comes is the end of a collection. */
  boolean closes() {
    return peek().is(Event.ID.SequenceEnd) || peek().is(Event.ID.MappingEnd);
  }

  static Place place(Event event, String path) {
    return place(event.getStartMark(), path);
  }

  /** The tag that is written, if one is. */
  static @Nullable String tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent start -> start.getTag();
      default -> null;
    };
  }

  private static Place place(@Nullable Mark mark, String path) {
    return mark == null
        ? new Place(0, 0, path)
        : new Place(mark.getLine() + 1, mark.getColumn() + 1, path);
  }

  private void expect(Event.ID id, String otherwise) {
    Event event = next();
    if (!event.is(id)) {
      throw fault(place(event, ""), otherwise);
    }
  }

  /** The parser means to throw the first kind only, but has been seen to let others through. */
  private Event guarded(Supplier<Event> call) {
    try {
      return call.get();
    } catch (MarkedYAMLException broken) {
      throw fault(place(broken.getProblemMark(), ""), "This is no YAML: " + reason(broken) + ".");
    } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      Place at = last == null ? new Place(1, 1, "") : place(last.getEndMark(), "");
      throw fault(at, "This is no YAML: what follows cannot be read.");
    }
  }

  /** Some reasons repeat the text, and that may be all of it. */
  private static String reason(MarkedYAMLException broken) {
    String reason = String.valueOf(broken.getProblem());
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static FlowFault.Invalid fault(Place at, String what) {
    return Finding.invalid(at, what, "Write one YAML document, a map.").fault(null);
  }
}
