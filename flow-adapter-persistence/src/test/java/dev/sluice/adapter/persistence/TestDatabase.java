package dev.sluice.adapter.persistence;

import javax.sql.DataSource;

/** A database that exists until it is closed. */
record TestDatabase(DataSource dataSource, Runnable removal) implements AutoCloseable {

  @Override
  public void close() {
    removal.run();
  }
}
