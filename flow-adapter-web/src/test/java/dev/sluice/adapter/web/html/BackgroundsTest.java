package dev.sluice.adapter.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.flow.Background;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundsTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', /static/background-%(theme)s.svg",
    "'', /b.svg, /b.svg",
    "/a.svg, /b.svg, /a.svg",
    "https://cdn.example/a.svg, '', https://cdn.example/a.svg",
    "hills/%(theme)s.jpg, '', /media/hills/%(theme)s.jpg",
  })
  void prefersTheFlowThenTheBrand(String own, String brand, String expected) {
    var backgrounds = new Backgrounds(new HostBrands(_ -> branded(brand)));

    assertThat(backgrounds.behind(new Background(own), "id.example.org"))
        .isEqualTo(new Background(expected));
  }

  @Test
  void hasTheBuiltInOneWhereTheBrandCannotBeRead() {
    var backgrounds =
        new Backgrounds(
            new HostBrands(_ -> {
              throw new IllegalStateException("the database is down");
            }));

    assertThat(backgrounds.behind(Background.DEFAULT, "h"))
        .isEqualTo(new Background("/static/background-%(theme)s.svg"));
  }

  private static Brand branded(String background) {
    Brand brand = Samples.brand();
    return new Brand(
        brand.id(), brand.domain(), true, "", "", "", "", background, "", Map.of(), Map.of());
  }
}
