package dev.sluice.adapter.integration.expression;

import dev.sluice.adapter.integration.expression.Compiler.Compiled;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What became of the texts that were asked for lately. A text always becomes the same, so nothing
 * is ever stale; when they are too many, all are forgotten, which costs half a millisecond each.
 */
final class CompiledTexts {

  /** Characters of all texts together; a program takes some fifty times as many bytes. */
  static final int CHARACTERS = 500_000;

  private final Map<String, Compiled> kept = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();

  Compiled get(String text, Supplier<Compiled> compilation) {
    Compiled known = kept.get(text);
    return known != null ? known : keep(text, compilation.get());
  }

  private Compiled keep(String text, Compiled compiled) {
    if (text.length() > Dialect.LENGTH) {
      return compiled;
    }
    if (characters.addAndGet(text.length()) > CHARACTERS) {
      kept.clear();
      characters.set(text.length());
    }
    kept.put(text, compiled);
    return compiled;
  }
}
