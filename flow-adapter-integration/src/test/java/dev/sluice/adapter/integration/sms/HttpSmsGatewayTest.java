package dev.sluice.adapter.integration.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.adapter.integration.outbound.StandIn;
import dev.sluice.adapter.integration.outbound.StandIn.Asked;
import dev.sluice.adapter.integration.password.Transactions;
import dev.sluice.application.port.SmsGateway.Account;
import dev.sluice.application.port.SmsGateway.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HttpSmsGatewayTest {

  private static final Message MESSAGE =
      new Message("Sluice", "+49 151 1", "123456", "Your code: 123456");

  private static HttpSmsGateway gateway(URI twilio) {
    return new HttpSmsGateway(new OutboundHttp(Transactions.NONE, 4), twilio);
  }

  @Test
  void sendsByTwilio() {
    try (var server = new StandIn(201, "{\"sid\": \"SM1\"}")) {
      var refusal = gateway(server.address()).send(MESSAGE, new Account.Twilio("AC1", "s3cret"));

      assertThat(refusal).isEmpty();
      assertThat(server.asked())
          .containsExactly(
              new Asked(
                  "POST",
                  "/2010-04-01/Accounts/AC1/Messages.json",
                  "Basic QUMxOnMzY3JldA==",
                  "",
                  "application/x-www-form-urlencoded",
                  "To=%2B49%20151%201&From=Sluice&Body=Your%20code%3A%20123456"));
    }
  }

  @Test
  void sendsByOthersWithAPassword() {
    try (var server = new StandIn(200, "")) {
      var account = new Account.Basic(server.address() + "/sms?x=1", "sluice", "s3cret");

      assertThat(gateway(server.address()).send(MESSAGE, account)).isEmpty();
      assertThat(server.asked())
          .containsExactly(
              new Asked(
                  "POST",
                  "/sms?x=1",
                  "Basic c2x1aWNlOnMzY3JldA==",
                  "",
                  "application/json",
                  "{\"From\":\"Sluice\",\"To\":\"+49 151 1\",\"Body\":\"123456\","
                      + "\"Message\":\"Your code: 123456\"}"));
    }
  }

  @Test
  void sendsByOthersWithAToken() {
    try (var server = new StandIn(204, "")) {
      var account = new Account.Bearer(server.address() + "/sms", "t0ken");

      assertThat(gateway(server.address()).send(MESSAGE, account)).isEmpty();
      assertThat(server.asked()).extracting(Asked::authorization).containsExactly("Bearer t0ken");
    }
  }

  @Test
  void tellsWhyAProviderRefusesButNotTheCode() {
    try (var server = new StandIn(400, "bad number for 123456")) {
      var refusal = gateway(server.address()).send(MESSAGE, new Account.Twilio("AC1", "s3cret"));

      assertThat(refusal).contains("localhost answered with status 400: bad number for ******");
    }
  }

  @Test
  void takesARedirectForARefusal() {
    try (var server = new StandIn(302, "")) {
      var account = new Account.Bearer(server.address() + "/sms", "t0ken");

      assertThat(gateway(server.address()).send(MESSAGE, account)).isPresent();
    }
  }

  @Test
  void tellsWhenThereIsNoAnswer() throws IOException {
    String closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = "http://localhost:" + socket.getLocalPort();
    }

    assertThat(gateway(URI.create(closed)).send(MESSAGE, new Account.Bearer(closed, "t0ken")))
        .hasValueSatisfying(why -> assertThat(why).startsWith("localhost did not answer"));
  }

  @Test
  void keepsItsSecretsToItself() {
    assertThat(MESSAGE.toString()).doesNotContain("123456").doesNotContain("+49");
    assertThat(new Account.Basic("https://a", "sluice", "s3cret").toString())
        .isEqualTo("Basic[https://a]");
    assertThat(new Account.Bearer("https://a", "t0ken").toString()).doesNotContain("t0ken");
    assertThat(new Account.Twilio("AC1", "s3cret").toString()).doesNotContain("s3cret");
  }
}
