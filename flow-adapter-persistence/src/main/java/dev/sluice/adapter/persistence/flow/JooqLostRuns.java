package dev.sluice.adapter.persistence.flow;

import dev.sluice.domain.flow.Flow;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Ends the runs of a flow that is removed. */
final class JooqLostRuns {

  private JooqLostRuns() {}

  /** Ends them, and remembers for as long as they would have lasted that they were there. */
  static void lose(DSLContext transaction, Flow flow) {
    transaction
        .query(
            """
            with ended as (
              delete from execution where flow_id = {0} returning session_id, expires)
            insert into lost_run (session_id, slug, title, expires)
            select session_id, {1}, {2}, expires from ended
            on conflict (session_id, slug)
            do update set title = excluded.title, expires = excluded.expires
            """,
            DSL.val(flow.id().value()), DSL.val(flow.slug().value()), DSL.val(flow.title().text()))
        .execute();
  }
}
