package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.mail.MustacheMailTemplates;
import dev.sluice.adapter.integration.mail.SmtpTransport;
import dev.sluice.adapter.integration.mail.TemplateFiles;
import dev.sluice.adapter.web.mail.DevelopmentMailbox;
import dev.sluice.application.mail.DeliverMail;
import dev.sluice.application.mail.ListUnsentMail;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.MailTransport;
import dev.sluice.application.port.PublicAddress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What mails say, and how they are sent. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
class MailWiring {

  @Bean
  MailTemplates mailTemplates(SluiceProperties properties) {
    return new MustacheMailTemplates(new TemplateFiles(properties.mail().templates()));
  }

  @Bean
  MailTransport mailTransport(
      ObjectProvider<JavaMailSenderImpl> sender, SluiceProperties properties, InstantSource clock) {
    return new SmtpTransport(sender.getIfAvailable(), properties.mail().from(), clock);
  }

  /** Without an address of its own, a server is known to its own machine only. */
  @Bean
  PublicAddress publicAddress(SluiceProperties properties, Environment environment) {
    return () ->
        properties
            .proxies()
            .findBaseUrl()
            .orElseGet(() ->
                "http://localhost:"
                    + environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080")));
  }

  /** With a database of its own and no mail server, somebody is trying things out. */
  @Bean
  DevelopmentMailbox developmentMailbox(
      ObjectProvider<JavaMailSender> sender, SluiceProperties properties) {
    return new DevelopmentMailbox(
        properties.mail().development()
            && properties.database().isEmbedded()
            && properties.trustedProxies().isEmpty()
            && sender.getIfAvailable() == null);
  }

  @Bean
  MailDelivery mailDelivery(DataSource source, DeliverMail delivery, MeterRegistry meters) {
    return new MailDelivery(source, delivery, meters);
  }

  @Bean
  MeterBinder mailMeters(ListUnsentMail unsent) {
    return registry -> {
      Gauge.builder("sluice.mail.waiting", unsent, mails -> mails.count().waiting())
          .description("Mails that are still to be sent")
          .register(registry);
      Gauge.builder("sluice.mail.given.up", unsent, mails -> mails.count().givenUp())
          .description("Mails that no server took for a day")
          .register(registry);
    };
  }
}
