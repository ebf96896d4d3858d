package dev.sluice.benchmark.scenario;

import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.benchmark.login.Accounts;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/** What is in a database before logins are measured. Preparing again adds what is missing. */
final class Scenario {

  private static final String MAY_WRITE_ALL_PAGES =
      "select 'yes' where pg_has_role(current_user, 'pg_checkpoint', 'usage')";

  private final BeanFactory server;
  private final Bulk bulk;
  private final PrintStream out;

  /**
   * @param server a server on the database
   * @param out where progress is shown
   */
  Scenario(BeanFactory server, PrintStream out) {
    this.server = server;
    this.bulk = new Bulk(server.getBean(DataSource.class));
    this.out = out;
  }

  /** Fills the database. */
  void prepare(Accounts accounts, int executions) {
    for (BenchmarkFlow flow : BenchmarkFlow.values()) {
      perform("the flow " + flow.slug().value(), () -> flow.addTo(server));
    }
    perform(
        accounts.count() + " users",
        () -> new Population(bulk, server.getBean(PasswordHasher.class)).add(accounts));
    perform(
        executions + " stored executions",
        () ->
            new StoredRuns(bulk, server.getBean(StartFlow.class))
                .add(BenchmarkFlow.LOGIN.slug(), executions));
    perform("statistics, and all pages written", this::tidy);
  }

  /** Has statements counted from the next start of the database on. */
  void loadStatementCounter() {
    bulk.execute("create extension if not exists pg_stat_statements");
    bulk.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
  }

  /** What would otherwise happen while something is measured. */
  private void tidy() {
    bulk.execute("vacuum (analyze) user_account, session, execution");
    if (bulk.find(MAY_WRITE_ALL_PAGES).isPresent()) {
      bulk.execute("checkpoint");
    }
  }

  private void perform(String what, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    out.printf("prepared in %d ms: %s%n", millis, what);
  }
}
