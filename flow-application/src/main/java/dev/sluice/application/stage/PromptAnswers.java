package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into the fields of a prompt (spec/stages.md 2.3). */
final class PromptAnswers {

  /** What whoever chose a name hears that is somebody's. */
  static final Refused TAKEN = Refused.invalid("Username is already taken.");

  private static final int LONGEST_USERNAME = 150;
  private static final Problem DIFFERENT = Problem.invalid("Passwords don't match.");

  private final UserRepository users;

  PromptAnswers(UserRepository users) {
    this.users = users;
  }

  /**
   * What came of reading.
   *
   * @param values what was typed, by key
   * @param problems what is wrong with it
   */
  record Read(Value.Fields values, List<Problem> problems) {

    /** Never the values. */
    @Override
    public String toString() {
      return "Read[" + values.fields().keySet() + ", " + problems + "]";
    }
  }

  /**
   * Reads.
   *
   * @param subject whose name is not taken by themselves
   */
  Read read(List<AskedField> fields, Value.Fields sent, Subject subject) {
    var values = new LinkedHashMap<String, Value>();
    var problems = new ArrayList<Problem>();
    for (AskedField field : fields) {
      TypedValue typed = read(field, sent.fields().get(field.key()), subject);
      if (typed.refused() != null) {
        problems.add(typed.refused().on(field.key()));
      } else if (typed.value() != null) {
        values.put(field.key(), typed.value());
      }
    }
    if (problems.isEmpty() && passwordsDiffer(fields, values)) {
      problems.add(DIFFERENT);
    }
    return new Read(new Value.Fields(values), List.copyOf(problems));
  }

  private static boolean passwordsDiffer(List<AskedField> fields, Map<String, Value> values) {
    List<Optional<Value>> passwords =
        fields.stream()
            .filter(field -> field.prompt().type() == PromptType.PASSWORD)
            .map(field -> Optional.ofNullable(values.get(field.key())))
            .toList();
    return passwords.size() == 2 && !passwords.get(0).equals(passwords.get(1));
  }

  private TypedValue read(AskedField field, @Nullable Value sent, Subject subject) {
    PromptType type = field.prompt().type();
    if (type.ignoresAnswers()) {
      return untouched(field);
    }
    if (sent == null) {
      return missing(field);
    }
    return switch (type) {
      case CHECKBOX -> TypedScalars.flag(sent);
      case SEPARATOR, ALERT_INFO, ALERT_WARNING, ALERT_DANGER ->
          new TypedText(false, true, TypedText.AREA).read(sent);
      case RADIO_BUTTON_GROUP, DROPDOWN -> chosen(field, sent);
      default -> typed(field, sent, subject);
    };
  }

  /** What clients say of it does not count. */
  private static TypedValue untouched(AskedField field) {
    boolean falls = !field.initial().isTruthy() && !field.prompt().type().isReadOnly();
    return falls ? TypedValue.of(field.shown().placeholder()) : TypedValue.of(field.initial());
  }

  private static TypedValue missing(AskedField field) {
    boolean optional = !field.isRequired() || field.prompt().type().isNeverRequired();
    if (!optional) {
      return TypedValue.refused(Refused.REQUIRED);
    }
    return field.initial().isTruthy() && !field.prompt().type().isNeverRequired()
        ? TypedValue.of(field.initial())
        : TypedValue.NOTHING;
  }

  private static TypedValue chosen(AskedField field, Value sent) {
    String text = PromptFields.text(sent);
    if (text.isEmpty() && !field.prompt().required()) {
      return TypedValue.of("");
    }
    return field
        .findChoice(text)
        .map(TypedValue::of)
        .orElseGet(() ->
            TypedValue.refused(
                new Refused("invalid_choice", "\"" + cut(text) + "\" is not a valid choice.")));
  }

  private static String cut(String text) {
    return text.codePoints()
        .limit(100)
        .filter(one -> one != 0 && Character.getType(one) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private TypedValue typed(AskedField field, Value sent, Subject subject) {
    boolean blank = !field.prompt().required();
    TypedValue line = new TypedText(true, blank, TypedText.LINE).read(sent);
    return switch (field.prompt().type()) {
      case USERNAME ->
          new TypedText(true, blank, LONGEST_USERNAME)
              .read(sent)
              .then(name -> named(name, subject));
      case EMAIL -> line.then(TypedScalars::email);
      case PASSWORD -> line;
      case NUMBER -> line.emptyAsNothing().then(TypedScalars::number);
      case DATE -> line.emptyAsNothing().then(TypedScalars::date);
      case DATE_TIME -> line.emptyAsNothing().then(TypedScalars::moment);
      case FILE ->
          new TypedText(true, blank, TypedScalars.LARGEST_FILE).read(sent).then(TypedScalars::file);
      case TEXT_AREA -> new TypedText(false, blank, TypedText.AREA).read(sent);
      case AK_LOCALE -> new TypedText(true, true, TypedText.LINE).read(sent);
      default -> new TypedText(false, blank, TypedText.LINE).read(sent);
    };
  }

  /** Whoever keeps the name that they have may do so, whatever it looks like. */
  private TypedValue named(String typed, Subject subject) {
    if (subject.isStored() && typed.equals(subject.username())) {
      return TypedValue.of(typed);
    }
    String name = SaneName.composed(typed);
    return SaneName.findFlaw(name).map(TypedValue::refused).orElseGet(() -> free(name, subject));
  }

  private TypedValue free(String name, Subject subject) {
    boolean taken =
        users
            .find(List.of(UserField.USERNAME), name, false)
            .filter(owner -> !isSame(owner, subject))
            .isPresent();
    return taken ? TypedValue.refused(TAKEN) : TypedValue.of(name);
  }

  private static boolean isSame(Subject owner, Subject subject) {
    return owner.id() != null && subject.is(owner.id());
  }
}
