package dev.sluice.adapter.persistence;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** Copies of a template that was migrated once, which takes a tenth of the time of migrating. */
final class TestDatabases implements AutoCloseable {

  private final PostgresServer server;
  private final String template;
  private final AtomicInteger created = new AtomicInteger();

  private TestDatabases(PostgresServer server, String template) {
    this.server = server;
    this.template = template;
  }

  static TestDatabases on(PostgresServer server) {
    var run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    var databases = new TestDatabases(server, "sluice_test_" + run);
    databases.makeTemplate();
    return databases;
  }

  TestDatabase create() {
    String name = template + "_" + created.incrementAndGet();
    execute("create database " + name + " template " + template);
    return new TestDatabase(server.database(name), () -> drop(name));
  }

  @Override
  public void close() {
    drop(template);
    server.close();
  }

  private void makeTemplate() {
    execute("create database " + template);
    Flyway.configure().dataSource(server.database(template)).load().migrate();
  }

  private void drop(String name) {
    execute("drop database " + name + " with (force)");
  }

  private void execute(String sql) {
    try (var connection = server.maintenance().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed on " + server.description(), e);
    }
  }
}
