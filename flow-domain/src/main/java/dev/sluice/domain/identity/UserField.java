package dev.sluice.domain.identity;

/** By what a person can be found. */
public enum UserField {
  EMAIL,
  USERNAME,
  /** The attribute {@code upn}. */
  UPN
}
