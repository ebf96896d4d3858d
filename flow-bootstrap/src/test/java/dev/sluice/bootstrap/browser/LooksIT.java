package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import dev.sluice.domain.flow.FlowLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(BrowserExtension.class)
class LooksIT {

  private static final double MIDDLE = 640;

  @Test
  void theNightIsDarkAndTheDayIsLight(Visitors visitors) throws IOException {
    Visitor owl = visitors.come(Look.USUAL.dark());
    Visitor lark = visitors.come();

    Scene.PASSWORD.enter(owl);
    Scene.PASSWORD.enter(lark);

    assertThat(brightness(owl.page().screenshot())).isLessThan(0.25);
    assertThat(brightness(owl.heading().screenshot())).isLessThan(0.25);
    assertThat(brightness(lark.heading().screenshot())).isGreaterThan(0.75);
  }

  @ParameterizedTest
  @EnumSource(FlowLayout.class)
  void everyLayoutPutsTheContentWhereItsNameSays(FlowLayout layout, Visitor visitor) {
    visitor.open(Flows.laidOut(visitor.server(), layout));

    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    BoundingBox box = visitor.box(Login.NAME_BOX).boundingBox();
    double center = box.x + box.width / 2;
    if (layout == FlowLayout.STACKED) {
      assertThat(center).isCloseTo(MIDDLE, Offset.offset(40d));
    } else if (layout.name().contains("LEFT")) {
      assertThat(center).isLessThan(MIDDLE);
    } else {
      assertThat(center).isGreaterThan(MIDDLE);
    }
  }

  @ParameterizedTest
  @EnumSource(FlowLayout.class)
  void everyLayoutIsDarkAtNight(FlowLayout layout, Visitors visitors) throws IOException {
    Visitor owl = visitors.come(Look.USUAL.dark());

    owl.open(Flows.laidOut(owl.server(), layout));

    assertThat(owl.box(Login.NAME_BOX)).isVisible();
    assertThat(brightness(owl.page().screenshot())).isLessThan(0.25);
  }

  /** How bright most of a picture is, from 0 to 1. */
  private static double brightness(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int[] colors =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    double[] lights = Arrays.stream(colors).mapToDouble(LooksIT::light).sorted().toArray();
    return lights[lights.length / 2];
  }

  private static double light(int color) {
    int red = color >> 16 & 0xff;
    int green = color >> 8 & 0xff;
    int blue = color & 0xff;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 0xff;
  }
}
