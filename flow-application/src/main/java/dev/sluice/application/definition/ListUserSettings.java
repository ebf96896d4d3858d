package dev.sluice.application.definition;

import dev.sluice.application.identity.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people can set up for themselves (spec/stages.md 1.4). */
public interface ListUserSettings {

  /** The settings, by the kinds of their stages and by name. */
  List<UserSettingView> list(Caller caller);

  /**
   * One of them.
   *
   * @param objectUid the stage that it belongs to
   * @param component what shows it
   * @param title what people call it
   * @param configureUrl where it is set up, or null where that cannot be
   */
  record UserSettingView(
      String objectUid, String component, String title, @Nullable String configureUrl) {}
}
