package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.sluice.bootstrap.browser.Axe.Violation;
import dev.sluice.bootstrap.journey.NpmPackages;
import dev.sluice.domain.flow.FlowLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Judges every page and state, by day and by night, in a wide and in a narrow window: everybody can
 * use it, and nobody has to scroll sideways. A picture of each is kept.
 */
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
  private static final List<Look> WINDOWS = List.of(Look.USUAL, Look.USUAL.narrow());

  private final Axe axe;

  EveryPageIT() throws IOException, InterruptedException {
    NpmPackages.assumeNpm("accessibility and narrow windows");
    axe = Axe.in(NpmPackages.install());
  }

  @ParameterizedTest
  @EnumSource(Scene.class)
  void everyStateIsForEverybody(Scene scene, Visitor visitor) {
    scene.enter(visitor);

    assertThat(faults(visitor, scene.picture())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FlowLayout.class)
  void everyLayoutIsForEverybody(FlowLayout layout, Visitor visitor) {
    visitor.open(Flows.laidOut(visitor.server(), layout));
    assertThat(visitor.button("Log in")).isVisible();

    assertThat(faults(visitor, Flows.slug(layout))).isEmpty();
    assertThat(visitor.button("Log in")).isInViewport();
  }

  private List<String> faults(Visitor visitor, String name) {
    var faults = new ArrayList<String>();
    axe.enter(visitor.page());
    for (ColorScheme scheme : SCHEMES) {
      for (Look window : WINDOWS) {
        visitor.appear(scheme, window);
        String picture = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + window.width();
        visitor.screenshot(picture);
        faults.addAll(faultsNow(visitor, picture));
      }
    }
    return faults;
  }

  /** What is gravely wrong; the rest is only printed. */
  private List<String> faultsNow(Visitor visitor, String picture) {
    var faults = new ArrayList<String>();
    if (!visitor.fitsInWidth()) {
      faults.add(picture + " is wider than the window");
    }
    for (Violation violation : axe.violations(visitor.page())) {
      String line = picture + ": " + violation.impact() + " " + violation.text();
      if (violation.isGrave()) {
        faults.add(line);
      } else {
        System.out.println("[test] axe on " + line);
      }
    }
    return faults;
  }
}
