package dev.sluice.domain.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CreationOptions.Account;
import dev.sluice.domain.webauthn.CreationOptions.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final RelyingParty PARTY =
      new RelyingParty("id.example.com", "Sluice", "https://id.example.com");

  private static Value.Fields creation(
      UserVerification residentKey,
      @Nullable AuthenticatorAttachment attachment,
      WebAuthnHint... hints) {
    var selection =
        new Selection(residentKey, UserVerification.PREFERRED, attachment, List.of(hints));
    var account = new Account("7f", "ada", "Ada Lovelace");
    return new CreationOptions(PARTY, account, "AAEC", selection).value();
  }

  private static Visitor visiting(String host, String origin) {
    var request = new HttpRequest("GET", "/", Map.of(), "", "", "1", origin);
    return new Visitor(Subject.ANONYMOUS, Evidence.NONE, "192.0.2.1", host, "", request);
  }

  private static Value at(Map<String, Value> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  @Test
  void wantsAPasskeyMade() {
    Map<String, Value> options = creation(UserVerification.PREFERRED, null).fields();

    assertThat(options.keySet())
        .containsExactly(
            "rp",
            "user",
            "challenge",
            "pubKeyCredParams",
            "timeout",
            "excludeCredentials",
            "authenticatorSelection",
            "attestation");
    assertThat(options)
        .containsEntry(
            "rp",
            new Value.Fields(Map.of("name", Value.of("Sluice"), "id", Value.of("id.example.com"))))
        .containsEntry(
            "user",
            new Value.Fields(
                Map.of(
                    "id", Value.of("N2Y"),
                    "name", Value.of("ada"),
                    "displayName", Value.of("Ada Lovelace"))))
        .containsEntry("challenge", Value.of("AAEC"))
        .containsEntry("timeout", Value.of(60_000))
        .containsEntry("attestation", Value.of("direct"))
        .containsEntry(
            "authenticatorSelection",
            new Value.Fields(
                Map.of(
                    "residentKey", Value.of("preferred"),
                    "requireResidentKey", Value.of(false),
                    "userVerification", Value.of("preferred"))));
    assertThat(((Value.Items) at(options, "pubKeyCredParams")).items())
        .extracting(one -> at(((Value.Fields) one).fields(), "alg"))
        .containsExactlyElementsOf(CreationOptions.ALGORITHMS.stream().map(Value::of).toList());
  }

  @Test
  void wantsItInAnAuthenticatorOfAKind() {
    Map<String, Value> options =
        creation(
                UserVerification.REQUIRED,
                AuthenticatorAttachment.CROSS_PLATFORM,
                WebAuthnHint.HYBRID,
                WebAuthnHint.SECURITY_KEY)
            .fields();

    assertThat(((Value.Fields) at(options, "authenticatorSelection")).fields())
        .containsEntry("authenticatorAttachment", Value.of("cross-platform"))
        .containsEntry("requireResidentKey", Value.of(true));
    assertThat(options.get("hints"))
        .isEqualTo(new Value.Items(List.of(Value.of("hybrid"), Value.of("security-key"))));
  }

  @Test
  void wantsAPasskeyShown() {
    var options =
        new RequestOptions(
            PARTY, "AAEC", List.of("k1"), UserVerification.REQUIRED, List.of(WebAuthnHint.HYBRID));

    assertThat(options.value().fields())
        .containsOnly(
            Map.entry("challenge", Value.of("AAEC")),
            Map.entry("timeout", Value.of(60_000)),
            Map.entry("rpId", Value.of("id.example.com")),
            Map.entry(
                "allowCredentials",
                new Value.Items(
                    List.of(
                        new Value.Fields(
                            Map.of("id", Value.of("k1"), "type", Value.of("public-key")))))),
            Map.entry("userVerification", Value.of("required")),
            Map.entry("hints", new Value.Items(List.of(Value.of("hybrid")))));
  }

  @ParameterizedTest
  @CsvSource({
    "https://id.example.com:8443, id.example.com, https://id.example.com:8443",
    "http://localhost:9000, localhost, http://localhost:9000",
    "'', asked.example.com, https://asked.example.com"
  })
  void isWhereTheVisitorSeesIt(String origin, String id, String expected) {
    assertThat(RelyingParty.at(visiting("asked.example.com", origin), "Sluice"))
        .isEqualTo(new RelyingParty(id, "Sluice", expected));
  }

  @ParameterizedTest
  @CsvSource({
    "security-key hybrid, CROSS_PLATFORM",
    "client-device, PLATFORM",
    "client-device hybrid, ",
    "'', "
  })
  void asksOldBrowsersForWhatHintsMean(String names, @Nullable AuthenticatorAttachment expected) {
    List<WebAuthnHint> hints =
        List.of(WebAuthnHint.values()).stream()
            .filter(hint -> List.of(names.split(" ")).contains(hint.wireName()))
            .toList();

    assertThat(WebAuthnHint.attachmentOf(hints).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "AQ==, AQ",
    "-_8, -_8",
    "+/8=, -_8",
    "a b, ",
    "'', ",
  })
  void readsWhichPasskeyAnswers(String sent, @Nullable String expected) {
    var response = new Value.Fields(Map.of("rawId", Value.of(sent)));

    assertThat(CredentialName.find(response).orElse(null)).isEqualTo(expected);
  }

  @Test
  void findsNoPasskeyInWhatIsNone() {
    assertThat(CredentialName.find(Value.Fields.NONE)).isEmpty();
    assertThat(CredentialName.find(new Value.Fields(Map.of("id", Value.of(1))))).isEmpty();
    assertThat(CredentialName.find(new Value.Fields(Map.of("id", Value.of("A".repeat(9_999))))))
        .isEmpty();
  }
}
