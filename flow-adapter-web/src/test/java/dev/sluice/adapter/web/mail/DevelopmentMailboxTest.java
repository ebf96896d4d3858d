package dev.sluice.adapter.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.web.request.ClientFacts;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DevelopmentMailboxTest {

  private final DevelopmentMailbox open = new DevelopmentMailbox(true);
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  private static ClientFacts asking(String host) {
    return new ClientFacts("127.0.0.1", "http", host, "http://" + host, "", "");
  }

  @Test
  void isForTheMachineItself() {
    assertThat(open.isFor(request, asking("localhost"))).isTrue();
    assertThat(open.isFor(request, asking("127.0.0.1"))).isTrue();
  }

  @Test
  void isForNobodyWhereItIsShut() {
    assertThat(new DevelopmentMailbox(false).isFor(request, asking("localhost"))).isFalse();
  }

  @Test
  void isForNoOtherMachine() {
    request.setRemoteAddr("192.0.2.1");

    assertThat(open.isFor(request, asking("localhost"))).isFalse();
  }

  @Test
  void isForNoOtherName() {
    assertThat(open.isFor(request, asking("rebound.example.org"))).isFalse();
  }

  @Test
  void isForNobodyBehindAProxy() {
    request.addHeader("X-Forwarded-For", "127.0.0.1");

    assertThat(open.isFor(request, asking("localhost"))).isFalse();
  }
}
