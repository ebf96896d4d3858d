package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.secret.RandomKeys;
import dev.sluice.bootstrap.training.Account;
import dev.sluice.bootstrap.training.Visits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * A server that serves nobody but itself for a while and ends, so that the virtual machine can
 * write down what a server needs.
 *
 * <p>It reads no configuration, and its database is an embedded one that it throws away: nothing of
 * a real server can get into it, and nothing of it into a real server.
 */
final class Training {

  static final String COMMAND = "train";

  private static final Logger LOG = LoggerFactory.getLogger(Training.class);
  private static final Pattern VISITS = Pattern.compile("--visits=([1-9][0-9]{0,5})");
  private static final int ENOUGH_VISITS = 500;

  private Training() {}

  static void run(List<String> options) {
    Path directory = temporaryDirectory();
    // added before the database adds its own, so that it runs after that
    SpringApplication.getShutdownHandlers().add(() -> delete(directory));
    var administrator = new Account("akadmin", new RandomKeys().next());
    SpringApplication server = SluiceServer.application();
    server.setEnvironment(new Unconfigured());
    server.addInitializers(_ -> visits(options));
    try (ConfigurableApplicationContext running = server.run(settings(directory, administrator))) {
      LOG.info("Training begins");
      new Visits(address(running), administrator).make(visits(options));
      LOG.info("Training is over");
    }
  }

  private static int visits(List<String> options) {
    return options.stream().mapToInt(Training::visits).reduce(ENOUGH_VISITS, (_, last) -> last);
  }

  /** Nothing else: a setting would be one of a real server. */
  private static int visits(String option) {
    Matcher visits = VISITS.matcher(option);
    if (!visits.matches()) {
      throw new ConfigurationRefused(
          "'%s %s' has no meaning.".formatted(COMMAND, option),
          "A training takes no settings, only --visits with a number.");
    }
    return Integer.parseInt(visits.group(1));
  }

  private static String[] settings(Path directory, Account administrator) {
    return new String[] {
      "--spring.config.location=classpath:/",
      "--server.address=127.0.0.1",
      "--server.port=0",
      "--sluice.data-directory=" + directory.resolve("data"),
      "--sluice.bootstrap.password=" + administrator.password(),
      // the engine is what is trained; hashing at its real cost would take most of the time
      "--sluice.hashing.memory-kib=1024",
      "--sluice.hashing.iterations=1",
      "--sluice.limits.anonymous-requests-per-second=1000000",
      "--logging.level.dev.sluice.bootstrap.Announcement=warn"
    };
  }

  private static URI address(ConfigurableApplicationContext running) {
    return URI.create(
        "http://127.0.0.1:" + running.getEnvironment().getRequiredProperty("local.server.port"));
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("sluice-training-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Neither variables nor system properties. */
  private static final class Unconfigured extends StandardEnvironment {

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
      // none
    }
  }
}
