package dev.sluice.domain.id;

import java.math.BigInteger;
import java.util.UUID;

/** Identifies a group of users. */
public record GroupId(UUID value) {

  private static final int DIGITS = 5;

  /** A number for those who cannot take more: the first digits of this, not unique. */
  public int number() {
    String digits = new BigInteger(value.toString().replace("-", ""), 16).toString();
    return Integer.parseInt(digits.substring(0, Math.min(DIGITS, digits.length())));
  }
}
