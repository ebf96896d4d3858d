package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.Expressions.Part;
import java.util.ArrayList;
import java.util.List;

/** One evaluation: what it may still use, what its variables hold, and what it has seen. */
final class Evaluation {

  private static final int PARTS = 500;

  private final World world;
  private final Object[] locals;
  private final boolean[] secretLocals;
  private final List<Part> parts = new ArrayList<>();
  private int secretsRead;

  Evaluation(World world, int locals) {
    this.world = world;
    this.locals = new Object[locals];
    this.secretLocals = new boolean[locals];
  }

  Budget budget() {
    return world.budget();
  }

  World world() {
    return world;
  }

  Object local(int slot) {
    if (secretLocals[slot]) {
      secretsRead++;
    }
    return locals[slot];
  }

  void set(int slot, Object value, boolean secret) {
    locals[slot] = value;
    secretLocals[slot] = secret;
  }

  /** Something secret was read; whatever is made of it is not shown. */
  void noteSecret() {
    secretsRead++;
  }

  int secretsRead() {
    return secretsRead;
  }

  /** Yes or no gives nothing away, so that what is made of it may be shown again. */
  void forgiveSecrets(int before) {
    secretsRead = before;
  }

  void add(Part part) {
    if (parts.size() < PARTS) {
      parts.add(part);
    }
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }
}
