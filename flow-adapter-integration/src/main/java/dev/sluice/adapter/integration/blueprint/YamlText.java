package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Tag;
import dev.sluice.domain.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Writes a tree: in blocks, without anchors, several lines as several lines. */
final class YamlText {

  private static final int INDENT = 2;
  private static final char NEXT_LINE = 0x85;

  private final Emitter emitter;

  private YamlText(StringWriter text) {
    var options = new DumperOptions();
    options.setIndent(INDENT);
    options.setIndicatorIndent(INDENT);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    emitter = new Emitter(text, options);
  }

  static String of(Node root) {
    var text = new StringWriter();
    var writer = new YamlText(text);
    writer.emit(new StreamStartEvent(null, null));
    writer.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
    writer.write(root, null);
    writer.emit(new DocumentEndEvent(null, null, false));
    writer.emit(new StreamEndEvent(null, null));
    return text.toString();
  }

  private void write(Node node, @Nullable String tag) {
    switch (node) {
      case Node.Literal literal -> write(literal.value(), tag);
      case Node.Sequence list -> {
        emit(new SequenceStartEvent(null, tag, tag == null, null, null, style(tag)));
        list.items().forEach(item -> write(item, null));
        emit(new SequenceEndEvent(null, null));
      }
      case Node.Mapping map -> {
        emit(new MappingStartEvent(null, tag, tag == null, null, null, style(tag)));
        map.fields()
            .forEach((name, value) -> {
              write(Value.of(name), null);
              write(value, null);
            });
        emit(new MappingEndEvent(null, null));
      }
      case Tag inner -> write(inner.argument(), "!" + inner.name());
    }
  }

  /** The arguments of a tag stand in one line, all else in lines of its own. */
  private static FlowStyle style(@Nullable String tag) {
    return tag == null ? FlowStyle.BLOCK : FlowStyle.FLOW;
  }

  private void write(Value.Scalar value, @Nullable String tag) {
    String text = value instanceof Value.Decimal ? decimal(value.text()) : value.text();
    boolean plain = !(value instanceof Value.Text) || YamlScalar.isText(text);
    var implicit =
        new ImplicitTuple(tag == null && plain, tag == null && value instanceof Value.Text);
    emit(new ScalarEvent(null, tag, implicit, text, null, null, scalarStyle(text)));
  }

  /** The emitter quotes where it must, but loses U+0085 in quotes that are not double. */
  private static ScalarStyle scalarStyle(String text) {
    if (text.indexOf(NEXT_LINE) >= 0) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    return text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
  }

  /** With the sign in the exponent that other readers of YAML 1.1 insist on. */
  private static String decimal(String text) {
    return text.contains("E-") ? text : text.replace("E", "E+");
  }

  private void emit(Event event) {
    try {
      emitter.emit(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
