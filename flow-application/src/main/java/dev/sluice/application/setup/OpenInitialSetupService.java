package dev.sluice.application.setup;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

@UseCase
final class OpenInitialSetupService implements OpenInitialSetup {

  private static final FlowSlug FLOW = new FlowSlug("initial-setup");

  private final UserRepository users;
  private final Credentials credentials;
  private final FlowDefinitions definitions;
  private final SetupLinks links;
  private final InstantSource clock;

  OpenInitialSetupService(
      UserRepository users,
      Credentials credentials,
      FlowDefinitions definitions,
      SetupLinks links,
      InstantSource clock) {
    this.users = users;
    this.credentials = credentials;
    this.definitions = definitions;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Optional<SetupLink> open() {
    return findWithoutPassword()
        .flatMap(administrator ->
            definitions
                .find(FLOW)
                .flatMap(flow -> links.open(flow, administrator, clock.instant()))
                .map(key -> new SetupLink(FLOW, administrator.username(), key)));
  }

  /** Who was locked out stays outside. */
  private Optional<Subject> findWithoutPassword() {
    return users
        .find(List.of(UserField.USERNAME), FirstAdministrator.USERNAME, false)
        .filter(Subject::active)
        .filter(administrator -> {
          UserId id = administrator.id();
          return id != null && !credentials.hasPassword(id);
        });
  }
}
