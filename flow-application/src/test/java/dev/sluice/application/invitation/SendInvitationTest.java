package dev.sluice.application.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.definition.FlowRow;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.InMemoryMailTemplates;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.Page;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendInvitationTest {

  private static final String ADD = "authentik_stages_invitation.add_invitation";
  private static final String VIEW = "authentik_stages_invitation.view_invitation";
  private static final FlowRow ENROLL = new FlowRow(Flows.clicks("enroll", 1).flow(), List.of());

  private final Office office = new Office();
  private final MutableClock clock = new MutableClock();
  private final Invitation invitation =
      new Invitation(
          new InvitationId(new UUID(7, 1)),
          "welcome",
          clock.instant().plus(Duration.ofDays(1)),
          Value.Fields.NONE,
          null,
          false,
          null);
  private @Nullable FlowRow flow = ENROLL;

  private void send(Caller caller, Value.Fields sent) {
    var mails =
        new InvitationMails(
            new InMemoryMailTemplates(), () -> "https://id.example.com", office.ids());
    new SendInvitationService(office.authorize(), new One(), mails, office.ports().outbox(), clock)
        .send(caller, invitation.id().value().toString(), sent, Client.UNKNOWN);
  }

  private void send(Value.Fields sent) {
    send(office.holderOf(ADD, VIEW), sent);
  }

  private static Value texts(String... texts) {
    return new Value.Items(Stream.of(texts).<Value>map(Value::of).toList());
  }

  private static Value.Fields to(String... addresses) {
    return new Value.Fields(Map.of("email_addresses", texts(addresses)));
  }

  private void assertRefused(Value.Fields sent, String field, String message) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> send(sent))
        .satisfies(fault ->
            assertThat(fault.problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple(field, message)));
    assertThat(office.ports().outbox().mails()).isEmpty();
  }

  @Test
  void mailsEachOfThemTheLinkOfTheInvitation() {
    send(to("ada@example.org", "bob@example.org", "ada@example.org"));

    List<Mail> mails = office.ports().outbox().mails();
    assertThat(mails)
        .extracting(mail -> mail.to().address())
        .containsExactly("ada@example.org", "bob@example.org");
    assertThat(mails)
        .allSatisfy(mail ->
            assertThat(mail.body().text())
                .contains(
                    "https://id.example.com/if/flow/enroll/?itoken=" + invitation.id().value()));
  }

  @Test
  void recordsNoMailThatWouldInvite() {
    send(to("ada@example.org"));

    Mail mail = office.ports().outbox().mails().getFirst();
    assertThat(mail.subject()).isEqualTo("You are invited");
    assertThat(mail.recordable().text()).doesNotContain(invitation.id().value().toString());
  }

  @Test
  void handsCopiesOn() {
    send(
        new Value.Fields(
            Map.of(
                "email_addresses", texts("ada@example.org"),
                "cc_addresses", texts("carol@example.org"),
                "bcc_addresses", texts("dan@example.org"),
                "template", Value.of("email/account_confirmation.html"))));

    Mail mail = office.ports().outbox().mails().getFirst();
    assertThat(mail.copies()).containsExactly(Mailbox.at("carol@example.org"));
    assertThat(mail.blindCopies()).containsExactly(Mailbox.at("dan@example.org"));
  }

  @Test
  void wantsSomebodyToMail() {
    assertRefused(to(), "email_addresses", "Name at least one address.");
    assertRefused(Value.Fields.NONE, "email_addresses", "Name at least one address.");
    assertRefused(
        new Value.Fields(Map.of("email_addresses", Value.of("ada@example.org"))),
        "email_addresses",
        "Expected a list of items.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ada@example.org\r\nBcc: eve@example.org", "a@b, c@d", " "})
  void refusesWhatIsNoAddress(String address) {
    assertThatExceptionOfType(FlowFault.Invalid.class).isThrownBy(() -> send(to(address)));
    assertThat(office.ports().outbox().mails()).isEmpty();
  }

  @Test
  void mailsNoCrowd() {
    String[] crowd = Collections.nCopies(101, "ada@example.org").toArray(String[]::new);

    assertRefused(to(crowd), "email_addresses", "Ensure this field has no more than 100 elements.");
  }

  @Test
  void refusesATemplateThatThereIsNot() {
    assertRefused(
        new Value.Fields(
            Map.of("email_addresses", texts("ada@example.org"), "template", Value.of("../secret"))),
        "template",
        "There is no such template.");
  }

  @Test
  void needsAFlowToLeadTo() {
    flow = null;

    assertRefused(
        to("ada@example.org"),
        Problem.NON_FIELD,
        "The invitation is for no flow, so that there is nowhere to lead to.");
  }

  @Test
  void mailsNothingThatHasExpired() {
    clock.advance(Duration.ofDays(2));

    assertRefused(to("ada@example.org"), Problem.NON_FIELD, "The invitation has expired.");
  }

  @Test
  void asksWhoeverMayNotForNothing() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> send(office.holderOf(VIEW), to()));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> send(office.holderOf(ADD), to()));
  }

  /** The invitation. */
  private final class One implements Listing<InvitationRow> {

    @Override
    public Page<InvitationRow> list(ListQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InvitationRow> find(String key) {
      return Optional.of(new InvitationRow(invitation, null, flow));
    }

    @Override
    public Optional<InvitationRow> find(ObjectKey key) {
      return find(key.pk());
    }
  }
}
