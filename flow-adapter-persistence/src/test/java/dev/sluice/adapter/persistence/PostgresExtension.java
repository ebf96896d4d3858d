package dev.sluice.adapter.persistence;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test class a fresh, migrated database as a parameter of type {@link DataSource}.
 *
 * <p>Nested classes share the database of the class around them. All databases of a run live on one
 * server, see {@link PostgresServers}.
 */
public final class PostgresExtension implements BeforeAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    database(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DataSource.class;
  }

  @Override
  public DataSource resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return dataSource(context);
  }

  /** The database of a context, for extensions that want it too. */
  public static DataSource dataSource(ExtensionContext context) {
    return database(context).dataSource();
  }

  private static TestDatabase database(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            TestDatabase.class, key -> databases(context).create(), TestDatabase.class);
  }

  private static TestDatabases databases(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .computeIfAbsent(
            TestDatabases.class,
            key -> TestDatabases.on(PostgresServers.start()),
            TestDatabases.class);
  }
}
