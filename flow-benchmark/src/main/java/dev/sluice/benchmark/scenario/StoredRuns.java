package dev.sluice.benchmark.scenario;

import dev.sluice.application.execution.ClientEffect.KeepSession;
import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.Client;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;

/**
 * Many runs that wait for their first answer, each in a session of its own: copies of one that was
 * really started.
 */
final class StoredRuns {

  private static final String ADD_SESSIONS =
      """
      insert into session (id, key_hash, user_id, evidence, created, last_used, expires, ends_at,
                           lasting_seconds, last_address, last_user_agent)
      select uuidv7(), encode(sha256(('benchmark-' || n)::bytea), 'hex'), s.user_id, s.evidence,
             s.created, s.last_used, now() + interval '30 days', now() + interval '30 days',
             s.lasting_seconds, s.last_address, s.last_user_agent
        from session s, generate_series(1, ?) n
       where s.key_hash = ?
          on conflict (key_hash) do nothing
      """;
  private static final String ADD_RUNS =
      """
      insert into execution (id, session_id, flow_id, revision, pending_user_id, step, state, answer,
                             query, submission, token_hash, saved, expires)
      select uuidv7(), s.id, e.flow_id, e.revision, e.pending_user_id, e.step, e.state, e.answer,
             e.query, e.submission, e.token_hash, e.saved, now() + interval '30 days'
        from generate_series(1, ?) n
        join session s on s.key_hash = encode(sha256(('benchmark-' || n)::bytea), 'hex')
       cross join (select e.* from execution e join session o on o.id = e.session_id
                    where o.key_hash = ?) e
          on conflict (session_id, flow_id) do nothing
      """;
  private static final String REMOVE_ORIGINAL = "delete from session where key_hash = ?";

  private final Bulk bulk;
  private final StartFlow flows;

  StoredRuns(Bulk bulk, StartFlow flows) {
    this.bulk = bulk;
    this.flows = flows;
  }

  /** Adds those that are missing. */
  void add(FlowSlug flow, int count) {
    Step step = flows.start(new StartFlow.Command(flow, null, Client.UNKNOWN, SavedQuery.NONE));
    String original =
        step.effects().stream()
            .filter(KeepSession.class::isInstance)
            .map(effect -> ((KeepSession) effect).key().hash())
            .findFirst()
            .orElseThrow();
    bulk.execute(ADD_SESSIONS, count, original);
    bulk.execute(ADD_RUNS, count, original);
    bulk.execute(REMOVE_ORIGINAL, original);
  }
}
