package dev.sluice.domain.policy.kind;

/** What numbers in configurations may be. */
final class Amounts {

  private Amounts() {}

  static void requireUnsigned(String field, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(field + " must be at least 0 but is " + amount);
    }
  }

  static void requireWithin(String field, long amount, long most) {
    if (amount < 0 || amount > most) {
      throw new IllegalArgumentException(
          "%s must lie within 0 and %d but is %d".formatted(field, most, amount));
    }
  }
}
