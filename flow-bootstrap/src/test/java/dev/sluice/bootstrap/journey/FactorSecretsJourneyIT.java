package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.stage.kind.AuthenticatorStaticStage;
import dev.sluice.domain.stage.kind.AuthenticatorTotpStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.StageConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What second factors are made of is told to those who need it, once, and to nobody else. */
@ExtendWith({JourneyExtension.class, OutputCaptureExtension.class})
class FactorSecretsJourneyIT {

  private static final String NAME = "secret-ada";
  private static final String PROVE = "secret-prove";
  private static final String WRONG = "qu1te-the-wr0ng-c0de";
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final List<String> SETUPS =
      List.of("secret-totp", "secret-static", "secret-sms", "secret-email", "secret-duo");
  private static final List<String> CLASSES =
      List.of("totp", "static", "sms", "email", "duo", "webauthn");

  private final PostOffice post = new PostOffice();
  private final SmsProvider phones = new SmsProvider();

  /** Nobody reads these anywhere. */
  private final Needles needles = new Needles();

  /** These may be read by whoever may read the stage. */
  private final Needles shownToAdministrators = new Needles();

  private RunningServer server;

  @BeforeEach
  void open(RunningServer running) {
    server = running;
    post.opened();
    TestPeople.addMailed(server, NAME, true);
    setUp("secret-totp", AuthenticatorTotpStage.defaults());
    setUp("secret-static", AuthenticatorStaticStage.defaults());
    setUp("secret-sms", sms());
    setUp("secret-email", email());
    setUp("secret-duo", duo());
    TestFactors.flow(server, PROVE, AuthenticatorValidateStage.defaults());
  }

  @AfterEach
  void close() {
    post.close();
    phones.close();
  }

  private void setUp(String slug, StageConfig config) {
    TestFlows.of(server, slug, Stage.named(slug, config));
  }

  private AuthenticatorSmsStage sms() {
    shownToAdministrators.and("sms-auth-0123456789").and("sms-password-0123456789");
    return new AuthenticatorSmsStage(
        null,
        "",
        AuthenticatorSmsStage.Provider.GENERIC,
        "+49100",
        phones.address(),
        new Secret("sms-auth-0123456789"),
        new Secret("sms-password-0123456789"),
        AuthenticatorSmsStage.AuthType.BASIC,
        false,
        null);
  }

  private AuthenticatorEmailStage email() {
    return new AuthenticatorEmailStage(
        null,
        "",
        false,
        "127.0.0.1",
        post.port(),
        "",
        Secret.NONE,
        false,
        false,
        10,
        "accounts@example.org",
        "Your code",
        new TimeDelta("minutes=30"),
        "email/email_otp.html");
  }

  private AuthenticatorDuoStage duo() {
    needles.and("duo-client-0123456789").and("duo-admin-0123456789");
    return new AuthenticatorDuoStage(
        null,
        "",
        "client",
        new Secret("duo-client-0123456789"),
        "duo.invalid",
        "integration",
        new Secret("duo-admin-0123456789"));
  }

  private static Answer send(ApiClient visitor, String slug, String field, Object value) {
    String path = TestFlows.path(slug);
    String component = visitor.get(path).field("component");
    return visitor.post(path, Map.of("component", component, field, value));
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.field("component")).as(answer.text()).isEqualTo("xak-flow-redirect");
  }

  /** The key of an app, which is set up; then another one, which is not in the end. */
  private Totp app(ApiClient ada) {
    Totp totp = asked(ada);
    assertDone(send(ada, "secret-totp", "code", totp.codeAt(Instant.now())));
    asked(ada);
    send(ada, "secret-totp", "code", WRONG);
    return totp;
  }

  private Totp asked(ApiClient ada) {
    String address = ada.get(TestFlows.path("secret-totp")).field("config_url");
    String base32 = address.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1");
    BigInteger bits = BigInteger.ZERO;
    for (int at = 0; at < base32.length(); at++) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(base32.charAt(at))));
    }
    String hex = "%040x".formatted(bits);
    needles.and(base32).and(hex);
    return Totp.of(new Secret(hex), 6);
  }

  private List<String> codes(ApiClient ada) {
    String path = TestFlows.path("secret-static");
    List<String> codes =
        ada.get(path).json().path("codes").valueStream().map(JsonNode::asString).toList();
    assertDone(ada.post(path, Map.of("component", "ak-stage-authenticator-static")));
    needles.and(codes);
    return codes;
  }

  /** A phone, and one that is not set up in the end. */
  private void phone(ApiClient ada) {
    send(ada, "secret-sms", "phone_number", "+49170000001");
    send(ada, "secret-sms", "code", WRONG);
    send(ada, "secret-sms", "phone_number", "+49170000002");
    assertDone(send(ada, "secret-sms", "code", phones.lastCode()));
    send(ada, "secret-sms", "phone_number", "+49170000003");
  }

  private void mailbox(ApiClient ada) {
    ada.get(TestFlows.path("secret-email"));
    assertDone(send(ada, "secret-email", "code", mailed(1)));
  }

  private String mailed(int count) {
    try {
      Object content = post.mails(count).getLast().getContent();
      while (content instanceof Multipart parts) {
        content = parts.getBodyPart(0).getContent();
      }
      String code = String.valueOf(content).replaceFirst("(?s).*\\b(\\d{6})\\b.*", "$1");
      assertThat(code).hasSize(6);
      needles.and(code);
      return code;
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who has chosen one of the devices that they are offered. */
  private ApiClient chosen(String deviceClass) {
    ApiClient visitor = TestFactors.named(server, PROVE, NAME);
    JsonNode offered =
        visitor
            .get(TestFlows.path(PROVE))
            .json()
            .path("device_challenges")
            .valueStream()
            .filter(one -> one.path("device_class").asString().equals(deviceClass))
            .findFirst()
            .orElseThrow();
    send(visitor, PROVE, "selected_challenge", offered);
    return visitor;
  }

  private void prove(Totp totp, List<String> codes) {
    assertProven(chosen("sms"), phones.lastCode());
    assertProven(chosen("email"), mailed(2));
    assertProven(chosen("static"), codes.getFirst());
    assertProven(chosen("totp"), totp.codeAt(Instant.now().plusSeconds(30)));
    TestFactors.prove(chosen("sms"), PROVE, WRONG);
    TestFactors.prove(chosen("email"), PROVE, WRONG);
    mailed(3);
  }

  private static void assertProven(ApiClient visitor, String code) {
    Answer answer = TestFactors.prove(visitor, PROVE, code);
    assertThat(answer.field("component")).as(answer.text()).isEqualTo("ak-stage-dummy");
  }

  private List<String> rows() throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = server.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (ResultSet found =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet found = statement.executeQuery("select t::text from \"" + table + "\" t")) {
          while (found.next()) {
            rows.add(table + " " + found.getString(1));
          }
        }
      }
    }
    return rows;
  }

  private Stream<String> answers() {
    long user = TestFactors.at(server, NAME).user().value();
    AdminApi api = AdminApi.on(server);
    Stream<String> devices =
        CLASSES.stream()
            .flatMap(one ->
                Stream.of(
                    "authenticators/" + one + "/?page_size=100",
                    "authenticators/admin/" + one + "/?page_size=100",
                    "stages/authenticator/" + one + "/?page_size=100"));
    Stream<String> others =
        Stream.of(
            "authenticators/all/",
            "authenticators/admin/all/?user=" + user,
            "stages/all/?page_size=500",
            "stages/authenticator/validate/?page_size=100",
            "events/events/?page_size=500",
            "core/users/" + user + "/");
    Stream<String> exports =
        Stream.concat(SETUPS.stream(), Stream.of(PROVE))
            .map(slug -> "flows/instances/" + slug + "/export/");
    return Stream.of(devices, others, exports)
        .flatMap(paths -> paths)
        .map(path -> {
          Answer answer = api.get(path);
          assertThat(answer.status()).as(path).isEqualTo(200);
          return path + " " + answer.text();
        });
  }

  @Test
  void nothingThatFactorsAreMadeOfIsFoundAnywhere(CapturedOutput output) throws SQLException {
    ApiClient ada = server.visitor();
    LoginSteps.logIn(ada, NAME);
    Totp totp = app(ada);
    List<String> codes = codes(ada);
    phone(ada);
    mailbox(ada);
    prove(totp, codes);
    needles.and(phones.codes()).and(WRONG);
    assertThat(phones.codes()).hasSizeGreaterThan(4);
    assertThat(TestFactors.at(server, NAME).list()).hasSize(4);

    List<String> found = new ArrayList<>(needles.in("log", output.toString()));
    found.addAll(shownToAdministrators.in("log", output.toString()));
    for (String row : rows()) {
      found.addAll(needles.in("row", row));
      found.addAll(shownToAdministrators.in("row", row));
    }
    answers().forEach(answer -> found.addAll(needles.in("answer", answer)));

    assertThat(found).isEmpty();
  }
}
