-- Runs that went with their flow, for as long as they would have lasted: whoever comes back to one
-- hears that it has expired and not that there was nothing.
create table lost_run (
    session_id uuid not null,
    slug text not null,
    title text not null,
    expires timestamptz not null,
    constraint lost_run_pkey primary key (session_id, slug),
    constraint lost_run_session_fkey foreign key (session_id) references session on delete cascade
);

create index lost_run_expires_idx on lost_run (expires);
