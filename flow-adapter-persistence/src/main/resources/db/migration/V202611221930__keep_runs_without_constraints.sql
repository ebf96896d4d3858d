-- Keys are hashes: they are compared byte by byte and not by the rules of a language.
alter table session
    alter key_hash type text collate "C",
    alter previous_key_hash type text collate "C";
alter table known_client alter network type text collate "C";

-- A run refers to its flow, revision and pending user without constraints. Each of them was one more
-- query per saved step and locked a row that all runs share; and nothing depends on them: a run
-- belongs to its session and goes with it, one whose flow, revision or user is gone is no run, and
-- revisions stay for an hour after the last one was planned from them.
alter table execution
    drop constraint execution_flow_fkey,
    drop constraint execution_revision_fkey,
    drop constraint execution_pending_user_fkey;
drop index execution_pending_user_idx;

-- Runs are found by session and flow; nobody looks for one by its identifier alone.
alter table execution
    drop constraint execution_pkey,
    drop constraint execution_session_flow_key,
    add constraint execution_pkey primary key (session_id, flow_id);
