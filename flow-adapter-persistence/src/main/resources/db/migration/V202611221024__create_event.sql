-- no foreign keys: what happened stays, whatever becomes of those it happened to
create table event (
    id uuid primary key,
    action text not null,
    app text not null,
    created timestamptz not null,
    expires timestamptz not null,
    client_address text not null,
    "user" jsonb not null,
    context jsonb not null,
    brand jsonb not null
);

create index event_created_idx on event (created);
create index event_expires_idx on event (expires);
