package dev.sluice.domain.prompt;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a field of a prompt takes, and how clients show it (spec/stages.md 2.3). */
public enum PromptType {
  TEXT,
  TEXT_AREA,
  TEXT_READ_ONLY,
  TEXT_AREA_READ_ONLY,
  USERNAME,
  EMAIL,
  PASSWORD,
  NUMBER,
  CHECKBOX,
  RADIO_BUTTON_GROUP("radio-button-group"),
  DROPDOWN,
  DATE,
  DATE_TIME("date-time"),
  FILE,
  SEPARATOR,
  HIDDEN,
  STATIC,
  ALERT_INFO,
  ALERT_WARNING,
  ALERT_DANGER,
  AK_LOCALE("ak-locale");

  private static final Set<PromptType> OFFERING = EnumSet.of(RADIO_BUTTON_GROUP, DROPDOWN);
  private static final Set<PromptType> MARKUP =
      EnumSet.of(STATIC, ALERT_INFO, ALERT_WARNING, ALERT_DANGER);
  private static final Set<PromptType> OPTIONAL =
      EnumSet.of(CHECKBOX, SEPARATOR, ALERT_INFO, ALERT_WARNING, ALERT_DANGER);
  private static final Set<PromptType> UNTOUCHED =
      EnumSet.of(TEXT_READ_ONLY, TEXT_AREA_READ_ONLY, HIDDEN, STATIC);

  private final String wireName;

  PromptType() {
    this.wireName = name().toLowerCase(Locale.ROOT);
  }

  PromptType(String wireName) {
    this.wireName = wireName;
  }

  /** What the wire calls it. */
  public String wireName() {
    return wireName;
  }

  /** Whether visitors choose among what it offers. */
  public boolean offersChoices() {
    return OFFERING.contains(this);
  }

  /** Whether clients show its initial value as HTML. */
  public boolean showsMarkup() {
    return MARKUP.contains(this);
  }

  /** Whether it shows something that cannot be changed. */
  public boolean isReadOnly() {
    return this == TEXT_READ_ONLY || this == TEXT_AREA_READ_ONLY;
  }

  /** Whether nothing is missing where clients send nothing for it, whatever the field says. */
  public boolean isNeverRequired() {
    return OPTIONAL.contains(this);
  }

  /** Whether what clients send for it does not count. */
  public boolean ignoresAnswers() {
    return UNTOUCHED.contains(this);
  }
}
