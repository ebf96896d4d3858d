package dev.sluice.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class DeliveryIT {

  private static final int FIRST_VIEW_BYTES = 60 * 1024;
  private static final List<String> FILES = List.of("stylesheet", "script", "font");

  @Test
  void theFirstViewIsSmall(Visitor visitor) {
    var sizes = new ArrayList<Long>();
    CDPSession devtools = visitor.devtools();
    devtools.send("Network.enable");
    devtools.on(
        "Network.loadingFinished",
        event -> sizes.add((long) event.get("encodedDataLength").getAsDouble()));

    visitor.open("/");
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

    long bytes = sizes.stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "[test] first view: %d bytes in %d requests, %d of them block the first paint%n",
        bytes, sizes.size(), blocking(visitor.page()));
    assertThat(bytes).isPositive().isLessThan(FIRST_VIEW_BYTES);
  }

  @Test
  void filesAreKeptForGoodAndThePageIsNot(Visitor visitor) {
    var files = new ArrayList<Response>();
    visitor
        .page()
        .onResponse(response -> {
          if (FILES.contains(response.request().resourceType())) {
            files.add(response);
          }
        });

    Response page = visitor.open("/if/flow/default-authentication-flow/");
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(page.headerValue("Cache-Control")).contains("no-store");
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(file ->
            assertThat(file.headerValue("Cache-Control"))
                .as(file.url())
                .contains("immutable", "max-age=31536000"));
  }

  private static int blocking(Page page) {
    return (int)
        page.evaluate(
            """
            () => performance.getEntriesByType("resource")
                .filter((entry) => entry.renderBlockingStatus === "blocking").length
            """);
  }
}
