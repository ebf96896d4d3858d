package dev.sluice.bootstrap.browser;

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

/** Judges every page and state, by day and by night, in a wide and in a narrow window. */
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
  private static final List<Integer> WIDTHS = List.of(1280, 320);

  private final Axe axe;

  AccessibilityIT() throws IOException, InterruptedException {
    NpmPackages.assumeNpm("accessibility");
    axe = Axe.in(NpmPackages.install());
  }

  @ParameterizedTest
  @EnumSource(Scene.class)
  void everybodyCanUseEveryState(Scene scene, Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.withoutPolicy());

    scene.enter(visitor);

    assertThat(gravely(visitor, scene.picture())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FlowLayout.class)
  void everybodyCanUseEveryLayout(FlowLayout layout, Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.withoutPolicy());

    visitor.open(Flows.laidOut(visitor.server(), layout));
    visitor.box(Login.NAME_BOX).waitFor();

    assertThat(gravely(visitor, Flows.slug(layout))).isEmpty();
  }

  /** What is gravely wrong; the rest is only printed. All that was judged is kept as pictures. */
  private List<String> gravely(Visitor visitor, String name) {
    var grave = new ArrayList<String>();
    axe.enter(visitor.page());
    for (ColorScheme scheme : SCHEMES) {
      for (int width : WIDTHS) {
        String picture = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        visitor.appear(scheme, width);
        visitor.screenshot(picture);
        judge(visitor, picture, grave);
      }
    }
    return grave;
  }

  private void judge(Visitor visitor, String picture, List<String> grave) {
    for (Violation violation : axe.violations(visitor.page())) {
      String line = picture + ": " + violation.impact() + " " + violation.text();
      if (violation.isGrave()) {
        grave.add(line);
      } else {
        System.out.println("[test] axe on " + line);
      }
    }
  }
}
