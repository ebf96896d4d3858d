package dev.sluice.bootstrap.journey;

import dev.sluice.adapter.persistence.PostgresExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives journeys the server that all of them share, as a parameter. */
public final class JourneyExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(JourneyExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server(context);
  }

  /**
   * The server, for extensions that want it too. The database is asked for first: what is stored
   * last is closed first.
   */
  public static RunningServer server(ExtensionContext context) {
    ExtensionContext root = context.getRoot();
    var database = (PGSimpleDataSource) PostgresExtension.dataSource(root);
    return root.getStore(NAMESPACE)
        .computeIfAbsent(
            RunningServer.class, key -> RunningServer.on(database), RunningServer.class);
  }
}
