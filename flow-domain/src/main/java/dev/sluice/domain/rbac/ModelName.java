package dev.sluice.domain.rbac;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a model as the wire does, for example {@code authentik_flows.flow}.
 *
 * @param appLabel which part of the product it belongs to
 * @param model the name within that part, in lower case without separators
 */
public record ModelName(String appLabel, String model) {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  public ModelName {
    if (!isWord(appLabel) || !isWord(model)) {
      throw new IllegalArgumentException(appLabel + "." + model + " names no model");
    }
  }

  /** Reads the dotted form; empty where the text is none. */
  public static Optional<ModelName> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || !isWord(text.substring(0, dot)) || !isWord(text.substring(dot + 1))) {
      return Optional.empty();
    }
    return Optional.of(new ModelName(text.substring(0, dot), text.substring(dot + 1)));
  }

  /** Reads the dotted form as people write it in documents, whatever the case of the model is. */
  public static Optional<ModelName> parseAnyCase(String text) {
    return parse(text.toLowerCase(Locale.ROOT));
  }

  /**
   * The model of a dotted name that is known to be one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ModelName of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text + " names no model"));
  }

  /** The dotted form. */
  public String text() {
    return appLabel + "." + model;
  }

  /** The permission to do something with this model. */
  public Permission permission(ModelAction action) {
    return special(action.word() + "_" + model);
  }

  /** A permission of this model beyond the usual four. */
  public Permission special(String codename) {
    return new Permission(appLabel, codename);
  }

  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text();
  }
}
