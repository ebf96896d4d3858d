package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.argon2.Argon2Engine;
import dev.sluice.application.port.Whereabouts;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** The server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
  BlueprintWiring.class,
  FrameworkWiring.class,
  IntegrationWiring.class,
  MailWiring.class,
  OperationsWiring.class,
  PasskeyWiring.class,
  PersistenceWiring.class,
  PolicyWiring.class,
  UseCaseWiring.class,
  WebWiring.class
})
public final class SluiceServer {

  /** Starts the server, which runs until the process is told to end, or trains it. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(Training.COMMAND)) {
      Training.run(Arrays.asList(args).subList(1, args.length));
    } else {
      application().run(args);
    }
  }

  /** The server, not yet started. */
  public static SpringApplication application() {
    var application = new SpringApplication(SluiceServer.class);
    application.addInitializers(context -> configure((GenericApplicationContext) context));
    return application;
  }

  /** Refuses what cannot work before anything is made, opened or migrated. */
  private static void configure(GenericApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    UnknownKeys.refuseIn(environment);
    refuseCommand(environment);
    SluiceProperties properties = SluiceProperties.in(environment);
    context.registerBean(SluiceProperties.class, () -> properties);
    Argon2Engine engine = properties.hashing().chosenEngine();
    context.registerBean(Argon2Engine.class, () -> engine);
    Whereabouts whereabouts = properties.geoip().whereabouts(InstantSource.system());
    context.registerBean(Whereabouts.class, () -> whereabouts);
    context.registerBean(DataDirectory.class, () -> DataDirectory.at(properties.dataDirectory()));
    context.registerBean(
        DatabaseStart.class,
        () -> DatabaseStart.begin(properties.database(), context.getBean(DataDirectory.class)));
    // at once, before the other beans are even looked for
    context.addBeanFactoryPostProcessor(beans -> beans.getBean(DatabaseStart.class));
  }

  /** A misspelt command must not start a server. */
  private static void refuseCommand(ConfigurableEnvironment environment) {
    String command =
        environment.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
    if (command != null && !command.isEmpty()) {
      throw new ConfigurationRefused(
          "'%s' is no command of Sluice.".formatted(command),
          "Give none to start the server, or '%s'. Settings begin with two dashes, as in --server.port=8081."
              .formatted(Training.COMMAND));
    }
  }
}
