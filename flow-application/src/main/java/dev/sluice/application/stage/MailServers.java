package dev.sluice.application.stage;

import dev.sluice.application.port.MailTransport.Encryption;
import dev.sluice.application.port.MailTransport.Server;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.EmailStage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which servers stages want their mails sent. */
public final class MailServers {

  private final StageRepository stages;

  MailServers(StageRepository stages) {
    this.stages = stages;
  }

  /**
   * What a stage chose.
   *
   * @param server its own, or null for the one of the installation
   */
  public record Choice(@Nullable Server server) {}

  /** What a stage chooses now; nothing where it is gone. */
  public Optional<Choice> find(StageId stage) {
    return stages
        .find(stage)
        .map(Stage::config)
        .filter(EmailStage.class::isInstance)
        .map(EmailStage.class::cast)
        .map(config -> new Choice(config.useGlobalSettings() ? null : server(config)));
  }

  private static Server server(EmailStage stage) {
    return new Server(
        stage.host(),
        stage.port(),
        stage.username(),
        stage.password().value(),
        encryption(stage),
        stage.timeoutDuration(),
        stage.fromAddress());
  }

  private static Encryption encryption(EmailStage stage) {
    if (stage.useSsl()) {
      return Encryption.TLS;
    }
    return stage.useTls() ? Encryption.STARTTLS : Encryption.NONE;
  }
}
