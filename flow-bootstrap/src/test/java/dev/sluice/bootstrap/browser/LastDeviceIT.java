package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFactors;
import dev.sluice.bootstrap.journey.TestPeople;
import dev.sluice.domain.device.TotpDevice;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who remove their last device prove that they have it. */
@ExtendWith(BrowserExtension.class)
class LastDeviceIT {

  private static final String NAME = "last-device-by-page";

  @Test
  void somebodyProvesThatTheyHaveTheirLastDeviceAndRemovesIt(Visitor visitor) {
    RunningServer server = visitor.server();
    TestPeople.add(server, NAME, "Ada Lovelace");
    Login.complete(visitor, NAME);
    TestFactors factors = TestFactors.at(server, NAME);
    TotpDevice app = factors.app();
    visitor.page().onDialog(Dialog::accept);
    visitor.traffic().failuresAreMeant();
    visitor.page().reload();

    visitor.button("Remove Mine").click();
    visitor.box("Code").fill(app.totp().codeAt(Instant.now()));

    assertThat(visitor.status("Mine is removed.")).isVisible();
    assertThat(visitor.heading()).hasText("Ada Lovelace");
    Assertions.assertThat(factors.list()).isEmpty();
  }
}
