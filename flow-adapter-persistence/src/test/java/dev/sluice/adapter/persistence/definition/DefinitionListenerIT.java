package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class DefinitionListenerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DataSource source;
  private final JooqPorts editing;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  DefinitionListenerIT(DataSource source) {
    this.source = source;
    this.editing = new JooqPorts(source);
  }

  @Test
  void hearsOfAnEdit() throws Exception {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.AUTHENTICATION);

    try (var listener = listening(heard::add)) {
      assertThat(listener.awaitListening(PATIENCE)).isTrue();
      editing.flows().add(flow);

      assertThat(next()).isEqualTo(flow.id().value() + ":" + revision(flow));
    }
  }

  @Test
  void compilesWhatItHearsOfBeforeAnybodyAsks() throws Exception {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.AUTHENTICATION);
    var counting = new CountingDataSource(source);
    var listening = new JooqPorts(counting);
    Consumer<String> preload =
        news -> {
          listening.definitions().preload(news);
          heard.add(news);
        };

    try (var listener = listening(preload)) {
      assertThat(listener.awaitListening(PATIENCE)).isTrue();
      editing.flows().add(flow);
      next();
      long revision = revision(flow);

      assertThat(counting.during(() -> listening.definitions().get(flow.id(), revision)))
          .isEqualTo(new Count(0, 0));
    }
  }

  @Test
  void survivesWhatItCannotFollow() throws Exception {
    Consumer<String> fragile =
        news -> {
          heard.add(news);
          throw new IllegalStateException("cannot follow " + news);
        };

    try (var listener = listening(fragile)) {
      assertThat(listener.awaitListening(PATIENCE)).isTrue();
      tell("one");
      tell("two");

      assertThat(next()).isEqualTo("one");
      assertThat(next()).isEqualTo("two");
    }
  }

  @Test
  @Timeout(60)
  void comesBackAfterItsConnectionIsLost() throws Exception {
    try (var listener = listening(heard::add)) {
      assertThat(listener.awaitListening(PATIENCE)).isTrue();
      execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where query like 'listen %' and datname = current_database()
          """);
      String news = null;
      while (news == null) {
        tell("are you there?");
        news = heard.poll(100, TimeUnit.MILLISECONDS);
      }

      assertThat(news).isEqualTo("are you there?");
    }
  }

  private long revision(Flow flow) {
    return editing.definitions().find(flow.slug()).orElseThrow().revision();
  }

  private DefinitionListener listening(Consumer<String> hearer) {
    return DefinitionListener.start(source, Map.of(JooqRevisions.CHANNEL, hearer));
  }

  private String next() throws InterruptedException {
    String news = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(news).isNotNull();
    return news;
  }

  private void tell(String news) {
    execute("select pg_notify('" + JooqRevisions.CHANNEL + "', '" + news + "')");
  }

  private void execute(String sql) {
    editing.database().apart().fetch(sql);
  }
}
