package dev.sluice.bootstrap.journey;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.bootstrap.SluiceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real server on a free port. */
public final class RunningServer implements AutoCloseable {

  public static final String ADMINISTRATOR = "akadmin";
  public static final String PASSWORD = "correct horse battery staple";
  public static final String TOKEN = "bootstrap-token-0123456789abcdef";

  private static final List<String> SETTINGS =
      List.of(
          "--server.port=0",
          "--sluice.cleanup.interval=1h",
          "--sluice.blueprints.interval=1h",
          "--sluice.hashing.memory-kib=256",
          "--sluice.hashing.iterations=1",
          "--sluice.hashing.patience=20s",
          "--sluice.limits.anonymous-requests-per-second=100000");

  private final ConfigurableApplicationContext context;
  private final Runnable cleanup;
  private final Supplier<RunningServer> node;

  private RunningServer(
      ConfigurableApplicationContext context, Runnable cleanup, Supplier<RunningServer> node) {
    this.context = context;
    this.node = node;
    this.cleanup = cleanup;
  }

  /** Starts on a database, with a known first administrator and a kind of stage from outside. */
  public static RunningServer on(PGSimpleDataSource database) {
    return on(database, new String[0]);
  }

  /** The same with other settings. */
  static RunningServer on(PGSimpleDataSource database, String... more) {
    return on(database, RunningServer::addRiddles, more);
  }

  /** The same, with databases of where addresses are. */
  static RunningServer knowingPlaces(PGSimpleDataSource database, String... more) {
    return on(
        database,
        context -> {
          addRiddles(context);
          context.registerBean(
              "invented",
              Whereabouts.class,
              InventedWhereabouts::new,
              definition -> definition.setPrimary(true));
        },
        more);
  }

  /** The same, with a clock that is not the machine's. */
  static RunningServer at(PGSimpleDataSource database, InstantSource clock, String... more) {
    return on(
        database,
        context -> {
          addRiddles(context);
          context.registerBean(
              "moved", InstantSource.class, () -> clock, moved -> moved.setPrimary(true));
        },
        more);
  }

  private static void addRiddles(GenericApplicationContext context) {
    context.registerBean(CustomStageJourneyIT.RiddleStageHandler.class);
    PlainDuo.joins(context);
  }

  private static RunningServer on(
      PGSimpleDataSource database, Consumer<GenericApplicationContext> additions, String... more) {
    Path data = temporaryDirectory();
    String[] settings =
        Stream.concat(settings(database, data), Stream.of(more)).toArray(String[]::new);
    return start(() -> delete(data), () -> on(database, additions, more), additions, settings);
  }

  private static Stream<String> settings(PGSimpleDataSource database, Path data) {
    return Stream.of(
        "--sluice.data-directory=" + data,
        "--sluice.database.url=" + database.getURL(),
        "--sluice.database.username=" + database.getUser(),
        "--sluice.database.password=" + database.getPassword(),
        "--sluice.secret-key=0123456789abcdef0123456789abcdef",
        "--sluice.bootstrap.password=" + PASSWORD,
        "--sluice.bootstrap.token=" + TOKEN);
  }

  /** Starts as it would for somebody who has configured little but where its data are. */
  public static RunningServer in(Path data, String... more) {
    String[] settings =
        Stream.concat(Stream.of("--sluice.data-directory=" + data), Stream.of(more))
            .toArray(String[]::new);
    return start(() -> {}, () -> in(data, more), _ -> {}, settings);
  }

  public URI address() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://localhost:" + port);
  }

  /** Something that the server is made of. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** What the server says to these very bytes, until it closes the connection. */
  String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** One more node on the same database. */
  RunningServer node() {
    return node.get();
  }

  /** What counts the round trips to its database. */
  CountingDataSource database() {
    return (CountingDataSource) bean(DataSource.class);
  }

  /** Somebody whom the server has never seen. */
  public ApiClient visitor() {
    return new ApiClient(address());
  }

  @Override
  public void close() {
    context.close();
    cleanup.run();
  }

  private static RunningServer start(
      Runnable cleanup,
      Supplier<RunningServer> node,
      Consumer<GenericApplicationContext> additions,
      String... settings) {
    String[] arguments =
        Stream.concat(
                SETTINGS.stream()
                    .filter(setting -> Stream.of(settings).noneMatch(isAlike(setting))),
                Stream.of(settings))
            .toArray(String[]::new);
    SpringApplication application = SluiceServer.application();
    application.addInitializers(context ->
        context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new Counted())));
    application.addInitializers(context -> additions.accept((GenericApplicationContext) context));
    return new RunningServer(application.run(arguments), cleanup, node);
  }

  /** The same key: Spring takes two values for a list. */
  private static Predicate<String> isAlike(String setting) {
    String key = setting.substring(0, setting.indexOf('=') + 1);
    return other -> other.startsWith(key);
  }

  /** Counts what the server asks of its database. */
  private static final class Counted implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("sluice-journey");
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
}
