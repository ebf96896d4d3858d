package dev.sluice.adapter.persistence;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A running PostgreSQL on which tests may create databases.
 *
 * @param description what it is, for people
 * @param url where its maintenance database is, with user and password
 * @param shutdown what ends it
 */
record PostgresServer(String description, String url, Runnable shutdown) implements AutoCloseable {

  DataSource maintenance() {
    return dataSource();
  }

  DataSource database(String name) {
    PGSimpleDataSource database = dataSource();
    database.setDatabaseName(name);
    return database;
  }

  @Override
  public void close() {
    shutdown.run();
  }

  private PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }
}
