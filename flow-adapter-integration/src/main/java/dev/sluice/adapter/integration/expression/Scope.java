package dev.sluice.adapter.integration.expression;

import org.jspecify.annotations.Nullable;

/** The names that macros give, innermost first, and where their values are kept. */
record Scope(@Nullable Scope outer, String name, int slot) {

  static @Nullable Integer find(@Nullable Scope scope, String name) {
    for (Scope each = scope; each != null; each = each.outer) {
      if (each.name.equals(name)) {
        return each.slot;
      }
    }
    return null;
  }
}
