package dev.sluice.adapter.web.mail;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.invitation.SendInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mails invitations. */
@RestController
final class InvitationMailController {

  private final SendInvitation sendInvitation;
  private final Callers callers;
  private final ClientReader clients;

  InvitationMailController(SendInvitation sendInvitation, Callers callers, ClientReader clients) {
    this.sendInvitation = sendInvitation;
    this.callers = callers;
    this.clients = clients;
  }

  /** To whom an invitation is mailed, for the description of the API. */
  record InvitationSendEmail(
      List<String> emailAddresses,
      @Nullable List<String> ccAddresses,
      @Nullable List<String> bccAddresses,
      @Nullable String template) {}

  @Operation(request = InvitationSendEmail.class)
  @PostMapping("/api/v3/stages/invitation/invitations/{invite_uuid}/send_email/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void send(@PathVariable("invite_uuid") String invitation, HttpServletRequest request)
      throws IOException {
    Caller caller = callers.require(request);
    sendInvitation.send(caller, invitation, JsonBody.of(request).values(), clients.client(request));
  }
}
