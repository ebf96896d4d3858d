package dev.sluice.application.stage;

import dev.sluice.domain.shared.Problem;

/**
 * What a field does not take.
 *
 * @param code for programs
 * @param message for people
 */
record Refused(String code, String message) {

  static final Refused REQUIRED = new Refused("required", "This field is required.");
  static final Refused NULL = new Refused("null", "This field may not be null.");
  static final Refused BLANK = new Refused("blank", "This field may not be blank.");
  static final Refused NO_TEXT = invalid("Not a valid string.");

  static Refused invalid(String message) {
    return new Refused("invalid", message);
  }

  Problem on(String field) {
    return new Problem(field, code, message);
  }
}
