package dev.sluice.adapter.integration.mail;

import dev.sluice.application.port.MailTransport.Encryption;
import dev.sluice.application.port.MailTransport.Server;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How to connect to the servers of stages. */
final class SmtpServers {

  private SmtpServers() {}

  static JavaMailSenderImpl sender(Server server) {
    var sender = new JavaMailSenderImpl();
    String protocol = server.encryption() == Encryption.TLS ? "smtps" : "smtp";
    sender.setProtocol(protocol);
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!server.username().isEmpty()) {
      sender.setUsername(server.username());
      sender.setPassword(server.password());
    }
    sender.setJavaMailProperties(properties("mail." + protocol + ".", server));
    return sender;
  }

  private static Properties properties(String prefix, Server server) {
    var properties = new Properties();
    String patience = Long.toString(server.timeout().toMillis());
    properties.setProperty(prefix + "connectiontimeout", patience);
    properties.setProperty(prefix + "timeout", patience);
    properties.setProperty(prefix + "writetimeout", patience);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "auth", Boolean.toString(!server.username().isEmpty()));
    if (server.encryption() == Encryption.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }
}
