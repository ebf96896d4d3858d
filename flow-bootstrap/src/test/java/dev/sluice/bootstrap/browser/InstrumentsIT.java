package dev.sluice.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.bootstrap.journey.NpmPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What never fails proves nothing: these pages are bad, and the instruments must say so. */
@ExtendWith(BrowserExtension.class)
class InstrumentsIT {

  private static final String FLOW = "/if/flow/default-authentication-flow/";

  @Test
  void anErrorInTheConsoleIsNoticed(Visitor decoy) {
    assertComplains(
        decoy, Look.USUAL, "() => console.error('broken')", "errors in the browser's console");
  }

  @Test
  void whatThePolicyForbidsIsNoticed(Visitor decoy) {
    assertComplains(
        decoy,
        Look.USUAL,
        """
        () => {
          const style = document.createElement("style");
          style.textContent = "body { color: red }";
          document.head.append(style);
        }
        """,
        "Content Security Policy");
  }

  @Test
  void aRequestToAnotherHostIsNoticed(Visitor decoy) {
    int port = decoy.server().address().getPort();
    assertComplains(
        decoy,
        Look.USUAL.withoutPolicy(),
        "() => fetch('http://127.0.0.1:"
            + port
            + "/', { mode: 'no-cors' }).then(() => {}, () => {})",
        "127.0.0.1");
  }

  @Test
  void aPageThatOnlySomeCanUseIsNoticed(Visitor visitor) throws Exception {
    NpmPackages.assumeNpm("accessibility");
    Axe axe = Axe.in(NpmPackages.install());
    visitor.page().setContent("<main><button></button></main>");

    axe.enter(visitor.page());

    assertThat(axe.violations(visitor.page())).anyMatch(Axe.Violation::isGrave);
  }

  /** With visitors of its own: those of the extension must stay clean. */
  private static void assertComplains(Visitor decoy, Look look, String script, String complaint) {
    try (var others = new Visitors(decoy.page().context().browser(), decoy.server())) {
      Visitor visitor = others.come(look);
      visitor.open(FLOW);
      visitor.box(Login.NAME_BOX).waitFor();
      others.assertClean();

      visitor.page().evaluate(script);
      visitor.page().reload();

      assertThatThrownBy(others::assertClean).hasMessageContaining(complaint);
    }
  }
}
