package dev.sluice.domain.context;

/** The classes of factors: proofs of different classes add up, proofs of one class do not. */
public enum FactorClass {
  /** Something that the person knows. */
  KNOWS,
  /** Something that the person has. */
  HAS,
  /** Something that the person is. */
  IS
}
