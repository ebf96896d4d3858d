package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.account.ChangeGroupMembers;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts people into groups and takes them out. */
@RestController
final class GroupMemberController {

  private static final String GROUP = "/api/v3/core/groups/{uuid}";

  private final ChangeGroupMembers changeGroupMembers;
  private final Callers callers;
  private final ClientReader clients;

  GroupMemberController(
      ChangeGroupMembers changeGroupMembers, Callers callers, ClientReader clients) {
    this.changeGroupMembers = changeGroupMembers;
    this.callers = callers;
    this.clients = clients;
  }

  @Operation(request = AccountBodies.UserAccount.class)
  @PostMapping(GROUP + "/add_user/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable String uuid, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    changeGroupMembers.add(
        caller, ActionRequest.group(uuid), ActionRequest.body(request), clients.client(request));
  }

  @Operation(request = AccountBodies.UserAccount.class)
  @PostMapping(GROUP + "/remove_user/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String uuid, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    changeGroupMembers.remove(
        caller, ActionRequest.group(uuid), ActionRequest.body(request), clients.client(request));
  }
}
