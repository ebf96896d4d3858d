package dev.sluice.adapter.web.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.web.Samples;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.flow.Background;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundsTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', /static/background.svg",
    "'', /b.svg, /b.svg",
    "/a.svg, /b.svg, /a.svg",
    "https://cdn.example/a.svg, '', https://cdn.example/a.svg",
    "hills/%(theme)s.jpg, '', /media/hills/%(theme)s.jpg",
  })
  void prefersTheFlowThenTheBrand(String own, String brand, String expected) {
    var backgrounds = new Backgrounds(_ -> branded(brand));

    assertThat(backgrounds.behind(new Background(own), "id.example.org"))
        .isEqualTo(new Background(expected));
  }

  @Test
  void asksForNoBrandThatItDoesNotNeed() {
    var backgrounds =
        new Backgrounds(_ -> {
          throw new AssertionError("not needed");
        });

    assertThat(backgrounds.behind(new Background("/a.svg"), "h")).isNotNull();
  }

  private static Brand branded(String background) {
    Brand brand = Samples.brand();
    return new Brand(
        brand.id(), brand.domain(), true, "", "", "", "", background, Map.of(), Map.of());
  }
}
