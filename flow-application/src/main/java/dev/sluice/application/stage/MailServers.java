package dev.sluice.application.stage;

import dev.sluice.application.port.MailTransport.Encryption;
import dev.sluice.application.port.MailTransport.Server;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.time.Duration;
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
    return stages.find(stage).map(Stage::config).flatMap(MailServers::choice);
  }

  private static Optional<Choice> choice(StageConfig config) {
    return switch (config) {
      case EmailStage stage ->
          Optional.of(new Choice(stage.useGlobalSettings() ? null : server(stage)));
      case AuthenticatorEmailStage stage ->
          Optional.of(new Choice(stage.useGlobalSettings() ? null : server(stage)));
      default -> Optional.empty();
    };
  }

  private static Server server(EmailStage stage) {
    return new Server(
        stage.host(),
        stage.port(),
        stage.username(),
        stage.password().value(),
        encryption(stage.useSsl(), stage.useTls()),
        stage.timeoutDuration(),
        stage.fromAddress());
  }

  private static Server server(AuthenticatorEmailStage stage) {
    return new Server(
        stage.host(),
        stage.port(),
        stage.username(),
        stage.password().value(),
        encryption(stage.useSsl(), stage.useTls()),
        Duration.ofSeconds(stage.timeout()),
        stage.fromAddress());
  }

  private static Encryption encryption(boolean ssl, boolean tls) {
    if (ssl) {
      return Encryption.TLS;
    }
    return tls ? Encryption.STARTTLS : Encryption.NONE;
  }
}
