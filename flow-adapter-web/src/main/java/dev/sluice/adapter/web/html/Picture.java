package dev.sluice.adapter.web.html;

import dev.sluice.domain.flow.Background;
import java.util.stream.Stream;

/**
 * A picture that may differ by theme.
 *
 * @param light its address in the light theme
 * @param dark its address in the dark theme
 */
public record Picture(String light, String dark) {

  /** What an administrator has chosen, with the files of ours at their lasting addresses. */
  static Picture of(String value, PageFiles files) {
    var image = new Background(value);
    return new Picture(files.lasting(image.variant("light")), files.lasting(image.variant("dark")));
  }

  /** Whether it differs by theme. */
  public boolean isThemed() {
    return !light.equals(dark);
  }

  Stream<String> addresses() {
    return Stream.of(light, dark);
  }
}
