package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CancelExecutionTest {

  private final Engine engine = new Engine(Flows.clicks("setup", 2), Flows.clicks("other", 2));
  private final Browser browser = engine.browser();

  @Test
  void endsTheRunOfOneFlow() {
    reachTheSecondClicks();

    cancel(browser.session(), new FlowSlug("setup"));

    assertThat(browser.open("setup").answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(browser.open("other").answer()).isEqualTo(Answers.click("other-1"));
  }

  @Test
  void endsAllRunsOfTheSession() {
    reachTheSecondClicks();

    cancel(browser.session(), null);

    assertThat(browser.open("setup").answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(browser.open("other").answer()).isEqualTo(Answers.click("other-0"));
  }

  @Test
  void leavesTheRunsOfOtherSessions() {
    reachTheSecondClicks();
    Browser stranger = engine.browser();
    stranger.open("setup");

    cancel(stranger.session(), null);
    cancel(null, null);
    cancel(new SessionKey("unknown"), null);

    assertThat(browser.open("setup").answer()).isEqualTo(Answers.click("setup-1"));
  }

  private void reachTheSecondClicks() {
    browser.open("setup");
    browser.open("other");
    browser.post("setup", Fields.NONE);
    browser.post("other", Fields.NONE);
  }

  private void cancel(@Nullable SessionKey session, @Nullable FlowSlug flow) {
    engine.cancelExecution().cancel(new CancelExecution.Command(session, flow));
  }
}
