package dev.sluice.bootstrap;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/** The server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
  FrameworkWiring.class,
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

  /** The server, not yet started. */
  public static SpringApplication application() {
    var application = new SpringApplication(SluiceServer.class);
    application.addInitializers(SluiceServer::configure);
    return application;
  }

  /** Refuses what cannot work before anything is made, opened or migrated. */
  private static void configure(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    UnknownKeys.refuseIn(environment);
    SluiceProperties properties = SluiceProperties.in(environment);
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    beans.registerSingleton("sluiceProperties", properties);
    beans.registerSingleton("argon2Engine", properties.hashing().chosenEngine());
  }
}
