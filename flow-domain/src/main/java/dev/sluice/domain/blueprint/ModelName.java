package dev.sluice.domain.blueprint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of thing an entry is about, for example {@code authentik_flows.flow}.
 *
 * @param app the label of the app
 * @param model the model in lower case; documents may write it in any
 */
public record ModelName(String app, String model) {

  /** Its entries refer to what policies are attached to, which has a key of its own. */
  public static final ModelName POLICY_BINDING =
      new ModelName("authentik_policies", "policybinding");

  private static final Pattern FORM = Pattern.compile("(\\w+)\\.(\\w+)");

  /** Two spellings of a model are the same model. */
  public ModelName {
    model = model.toLowerCase(Locale.ROOT);
  }

  /** The model of this name, unless it is no {@code app_label.model}. */
  public static Optional<ModelName> find(String name) {
    Matcher parts = FORM.matcher(name);
    return parts.matches()
        ? Optional.of(new ModelName(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** As documents write it. */
  public String text() {
    return app + "." + model;
  }
}
