package dev.sluice.bootstrap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in one line where to go now. */
final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final @Nullable String baseUrl;
  private final InitialPasswordFile password;

  Announcement(@Nullable String baseUrl, InitialPasswordFile password) {
    this.baseUrl = baseUrl;
    this.password = password;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
    String address = Optional.ofNullable(baseUrl).orElse("http://localhost:" + port + "/");
    LOG.info(
        "Sluice is ready: open {} in a browser.{}",
        address,
        password
            .findWritten()
            .map(file -> " The first administrator's name and password are in " + file)
            .orElse(""));
  }
}
