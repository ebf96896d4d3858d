package dev.sluice.application.request;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of what a caller sent, and remembers what is wrong with them. What is read of a
 * field that is wrong means nothing; {@link #check} comes before it is used.
 */
public final class SentFields {

  private static final int LAST_YEAR = 9_999;

  private final Value.Fields fields;
  private final List<Problem> problems = new ArrayList<>();

  public SentFields(Value.Fields fields) {
    this.fields = fields;
  }

  /** A text that must be there and is not blank. */
  public String text(String name, int longest) {
    String found = findText(name, longest);
    if (found == null && !isRefused(name)) {
      refuse(name, "required", "This field is required.");
    }
    return found == null ? "" : found;
  }

  /** A text that is not blank, or null where none was sent. */
  public @Nullable String findText(String name, int longest) {
    Value value = fields.fields().get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Value.Text(var text)) || !Value.Text.isStorable(text)) {
      refuseTypeOf(name, value, "Not a valid string.");
    } else if (text.isBlank()) {
      refuse(name, "blank", "This field may not be blank.");
    } else if (text.codePointCount(0, text.length()) > longest) {
      refuse(name, "max_length", "Ensure this field has no more than " + longest + " characters.");
    } else {
      return text;
    }
    return null;
  }

  /** Texts, each not blank; none where none were sent, or null. */
  public List<String> texts(String name, int most) {
    Value value = fields.fields().get(name);
    if (value == null || value instanceof Value.Null) {
      return List.of();
    }
    if (!(value instanceof Value.Items(var items))) {
      refuse(name, "not_a_list", "Expected a list of items.");
    } else if (items.size() > most) {
      refuse(name, "max_length", "Ensure this field has no more than " + most + " elements.");
    } else if (!items.stream().allMatch(SentFields::isText)) {
      refuse(name, "invalid", "Not a valid string.");
    } else {
      return items.stream().map(item -> ((Value.Text) item).text()).toList();
    }
    return List.of();
  }

  private static boolean isText(Value item) {
    return item instanceof Value.Text(var text) && !text.isBlank() && Value.Text.isStorable(text);
  }

  /** True or false, and nothing that only looks like it. */
  public boolean flag(String name, boolean otherwise) {
    Value value = fields.fields().get(name);
    if (value instanceof Value.Bool(var is)) {
      return is;
    }
    if (value != null) {
      refuseTypeOf(name, value, "Must be a valid boolean.");
    }
    return otherwise;
  }

  /** A number above zero that identifies something and must be there; empty where none can be. */
  public Optional<Long> number(String name) {
    Value value = fields.fields().get(name);
    if (value == null) {
      refuse(name, "required", "This field is required.");
    } else if (value instanceof Value.Whole(var number)) {
      return number.signum() > 0 && number.bitLength() < Long.SIZE
          ? Optional.of(number.longValueExact())
          : Optional.empty();
    } else {
      refuseTypeOf(name, value, "A valid integer is required.");
    }
    return Optional.empty();
  }

  /** A moment, or null where none was sent, or null. */
  public @Nullable Instant findMoment(String name) {
    Value value = fields.fields().get(name);
    if (value == null || value instanceof Value.Null) {
      return null;
    }
    if (value instanceof Value.Text(var text)) {
      try {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() > 0 && moment.getYear() < LAST_YEAR) {
          return moment.toInstant();
        }
      } catch (DateTimeParseException notOne) {
        // refused below
      }
    }
    refuseTypeOf(
        name,
        value,
        "Datetime has wrong format. Use one of these formats instead:"
            + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
    return null;
  }

  /** Whether something is wrong with a field. */
  public boolean isRefused(String name) {
    return problems.stream().anyMatch(problem -> problem.field().equals(name));
  }

  /** Remembers that something is wrong with a field. */
  public void refuse(String name, String code, String message) {
    problems.add(new Problem(name, code, message));
  }

  /**
   * Says what is wrong.
   *
   * @throws FlowFault.Invalid if anything is
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
  }

  private void refuseTypeOf(String name, Value value, String message) {
    if (value instanceof Value.Null) {
      refuse(name, "null", "This field may not be null.");
    } else {
      refuse(name, "invalid", message);
    }
  }
}
