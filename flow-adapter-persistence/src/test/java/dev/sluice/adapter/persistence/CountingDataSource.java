package dev.sluice.adapter.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts what reaches the server: statements, and the ends of transactions. */
public final class CountingDataSource implements DataSource {

  private final DataSource counted;
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger endings = new AtomicInteger();

  public CountingDataSource(DataSource counted) {
    this.counted = counted;
  }

  /** What was counted. */
  public record Count(int statements, int endings) {}

  /** Counts from nothing while something is done. */
  public Count during(Runnable work) {
    statements.set(0);
    endings.set(0);
    work.run();
    return new Count(statements.get(), endings.get());
  }

  @Override
  public Connection getConnection() throws SQLException {
    return proxy(Connection.class, counted.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return proxy(Connection.class, counted.getConnection(user, password));
  }

  private <T> T proxy(Class<T> type, T target) {
    InvocationHandler handler = (_, method, arguments) -> invoke(target, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (name.startsWith("execute")) {
      statements.incrementAndGet();
    } else if (name.equals("commit") || (name.equals("rollback") && target instanceof Connection)) {
      endings.incrementAndGet();
    }
    try {
      Object result = method.invoke(target, arguments);
      return switch (result) {
        case PreparedStatement statement -> proxy(PreparedStatement.class, statement);
        case Statement statement -> proxy(Statement.class, statement);
        case null, default -> result;
      };
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return counted.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    counted.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    counted.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return counted.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(CountingDataSource.class.getName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return counted.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return counted.isWrapperFor(type);
  }
}
