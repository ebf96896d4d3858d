package dev.sluice.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Program.Browser;
import dev.sluice.application.port.Program.Device;
import dev.sluice.application.port.Program.OperatingSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {

  @ParameterizedTest
  @CsvSource({
    "Firefox, Linux, Firefox on Linux",
    "curl, '', curl",
    "'', Windows, Windows",
    "'', '', ''"
  })
  void isDescribedByWhatIsKnown(String browser, String system, String description) {
    var program =
        new Program(
            new Browser(browser, "1", "", ""),
            new OperatingSystem(system, "2", "", "", ""),
            new Device("Phone", "", ""));

    assertThat(program.description("{browser} on {system}")).isEqualTo(description);
  }
}
