-- Runs that went with their flow, for as long as they would have lasted: whoever comes back to one
-- hears that it has expired and not that there was nothing. Found through their session only, and
-- without a constraint to it: that would lock the session after its run, the other way round than
-- when a session goes with its runs, and the two could wait for each other.
create table lost_run (
    session_id uuid not null,
    slug text not null,
    title text not null,
    expires timestamptz not null,
    constraint lost_run_pkey primary key (session_id, slug)
);

create index lost_run_expires_idx on lost_run (expires);
