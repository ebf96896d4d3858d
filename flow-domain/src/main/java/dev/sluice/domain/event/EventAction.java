package dev.sluice.domain.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can happen, in the order of the wire (spec/admin.md 4.5). */
public enum EventAction {
  LOGIN,
  LOGIN_FAILED,
  LOGOUT,
  USER_WRITE,
  USER_OFFBOARDED,
  SUSPICIOUS_REQUEST,
  PASSWORD_SET,
  SECRET_VIEW,
  SECRET_ROTATE,
  INVITATION_USED("Invite Used"),
  AUTHORIZE_APPLICATION,
  SOURCE_LINKED,
  IMPERSONATION_STARTED,
  IMPERSONATION_ENDED,
  FLOW_EXECUTION,
  POLICY_EXECUTION,
  POLICY_EXCEPTION,
  PROPERTY_MAPPING_EXCEPTION,
  SYSTEM_TASK_EXECUTION,
  SYSTEM_TASK_EXCEPTION,
  SYSTEM_EXCEPTION,
  CONFIGURATION_ERROR,
  CONFIGURATION_WARNING,
  MODEL_CREATED,
  MODEL_UPDATED,
  MODEL_DELETED,
  EMAIL_SENT,
  UPDATE_AVAILABLE,
  EXPORT_READY,
  REVIEW_INITIATED,
  REVIEW_OVERDUE,
  REVIEW_ATTESTED,
  REVIEW_COMPLETED,
  ACCESS_REQUEST_CREATED,
  ACCESS_REQUEST_APPROVED,
  ACCESS_REQUEST_DENIED,
  ACCESS_REQUEST_REVOKED,
  /** What the names of all actions begin with that are not ours. */
  CUSTOM_("Custom Prefix");

  private static final Pattern CUSTOM = Pattern.compile("custom_[\\w.-]{0,100}");

  private final String label;

  EventAction() {
    this.label =
        Arrays.stream(name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
  }

  EventAction(String label) {
    this.label = label;
  }

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** Whether a name is one that a client may give an event of its own. */
  public static boolean isCustom(String name) {
    return CUSTOM.matcher(name).matches();
  }

  /** The names on the wire, in order. */
  public static List<String> names() {
    return Arrays.stream(values()).map(EventAction::wireName).toList();
  }
}
