package dev.sluice.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(SluiceProperties.class)
@Import({
  IntegrationWiring.class,
  OperationsWiring.class,
  PersistenceWiring.class,
  UseCaseWiring.class,
  WebWiring.class
})
public final class SluiceServer {

  /** Starts the server; it runs until the process is told to end. */
  public static void main(String[] args) {
    application().run(args);
  }

  static SpringApplication application() {
    var application = new SpringApplication(SluiceServer.class);
    application.addInitializers(context -> UnknownKeys.refuseIn(context.getEnvironment()));
    return application;
  }
}
