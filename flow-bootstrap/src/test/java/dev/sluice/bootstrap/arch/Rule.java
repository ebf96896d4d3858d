package dev.sluice.bootstrap.arch;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A claim about the code, and how it is checked.
 *
 * @param number its place in the list of our rules; several checks may share one
 */
record Rule(int number, String claim, ArchRule check) {

  @Override
  public String toString() {
    return "%02d %s".formatted(number, claim);
  }
}
