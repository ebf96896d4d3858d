package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tag stands in: enumerations, the innermost last, and values of the context.
 *
 * @param frames what the enumerations are at
 * @param contextKeys which values of the context are being resolved
 */
public record Nesting(List<Frame> frames, List<String> contextKeys) {

  /** Neither. */
  public static final Nesting NONE = new Nesting(List.of(), List.of());

  /** Keeps copies. */
  public Nesting {
    frames = List.copyOf(frames);
    contextKeys = List.copyOf(contextKeys);
  }

  Nesting within(Frame frame) {
    var more = new ArrayList<>(frames);
    more.add(frame);
    return new Nesting(more, contextKeys);
  }

  Nesting withinContext(String key) {
    var more = new ArrayList<>(contextKeys);
    more.add(key);
    return new Nesting(frames, more);
  }

  @Nullable Frame frame(int depth) {
    return depth < frames.size() ? frames.get(frames.size() - 1 - depth) : null;
  }

  /** What an enumeration is at. */
  public sealed interface Frame {

    /** Its first argument, which decides what there is to enumerate. */
    record Undecided() implements Frame {}

    /** One of its items. */
    record Item(Value.Scalar index, Value value) implements Frame {}
  }
}
