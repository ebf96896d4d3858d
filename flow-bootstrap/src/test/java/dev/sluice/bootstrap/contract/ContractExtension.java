package dev.sluice.bootstrap.contract;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.bootstrap.journey.RunningServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives a test class a server of its own, because these tests change whatever they find. */
final class ContractExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(ContractExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningServer.class;
  }

  /** The database is asked for first: what is stored last is closed first. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext holder = context.getParent().orElse(context);
    var database = (PGSimpleDataSource) PostgresExtension.dataSource(holder);
    return holder
        .getStore(NAMESPACE)
        .computeIfAbsent(
            RunningServer.class, key -> RunningServer.on(database), RunningServer.class);
  }
}
