package dev.sluice.bootstrap;

import dev.sluice.application.port.PublicAddress;
import dev.sluice.application.setup.OpenInitialSetup;
import dev.sluice.application.setup.OpenInitialSetup.SetupLink;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in one line where to go now, once it is known which port that is. */
final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final PublicAddress address;
  private final OpenInitialSetup setup;
  private final InitialSetupFile file;

  Announcement(PublicAddress address, OpenInitialSetup setup, InitialSetupFile file) {
    this.address = address;
    this.setup = setup;
    this.file = file;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Optional<SetupLink> link = setup.open();
    if (link.isEmpty()) {
      file.remove();
    }
    LOG.info(
        "Sluice is ready: open {}/ in a browser.{}",
        address.value(),
        link.map(this::leave)
            .map(left ->
                " The first administrator has no password yet: the link to set it is in " + left)
            .orElse(""));
  }

  private Path leave(SetupLink link) {
    return file.leave(
        link.username(),
        address.value() + link.flow().page() + "?flow_token=" + link.key().value());
  }
}
