package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;

/**
 * What one evaluation may use up. Everything that takes time or memory is charged before it is
 * done, so that no expression outgrows its limits first and is caught afterwards.
 */
final class Budget {

  /** Steps, each of them good for some 16 characters or one item of a list. */
  static final int STEPS = 1_000_000;

  /** Items that all macros together may go through. */
  static final int ITEMS = 10_000;

  /** Characters of one text. */
  static final int TEXT = 65_536;

  /** Questions to the database, to the name service and to other policies. */
  static final int LOOKUPS = 20;

  private static final int CHARACTERS_A_STEP = 16;

  private long steps = STEPS;
  private int items = ITEMS;
  private int lookups = LOOKUPS;

  /** Something is done. */
  void charge(long units) {
    steps -= units;
    if (steps < 0) {
      throw exceeded("takes more than %,d steps", STEPS);
    }
  }

  /** So many characters are read. */
  void chargeText(long characters) {
    charge(1 + characters / CHARACTERS_A_STEP);
  }

  /** A text of this length is made. */
  void chargeMaking(long characters) {
    if (characters > TEXT) {
      throw exceeded("makes a text of more than %,d characters", TEXT);
    }
    chargeText(characters);
  }

  /** So much more is put behind what a text has so far. */
  void chargeAppending(StringBuilder text, long characters) {
    if (text.length() + characters > TEXT) {
      throw exceeded("makes a text of more than %,d characters", TEXT);
    }
    chargeText(characters);
  }

  /** A macro goes on to another item. */
  void chargeItem() {
    if (--items < 0) {
      throw exceeded("goes through more than %,d items", ITEMS);
    }
  }

  /** Something else is asked. */
  void chargeLookup() {
    if (--lookups < 0) {
      throw exceeded("looks up more than %,d things", LOOKUPS);
    }
  }

  static ExpressionFailed exceeded(String what, Object limit) {
    return new ExpressionFailed(Reason.LIMIT, "The expression " + what.formatted(limit));
  }
}
