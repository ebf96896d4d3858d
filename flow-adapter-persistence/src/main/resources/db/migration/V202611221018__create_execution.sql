create table execution (
    id uuid primary key,
    session_id uuid not null,
    flow_id uuid not null,
    revision bigint not null,
    pending_user_id bigint,
    step integer not null,
    state jsonb not null,
    -- the challenge that waits for a response, encrypted
    answer bytea,
    query text not null,
    submission text not null,
    token_hash text,
    saved timestamptz not null,
    expires timestamptz not null,
    constraint execution_session_flow_key unique (session_id, flow_id),
    constraint execution_session_fkey foreign key (session_id) references session on delete cascade,
    constraint execution_flow_fkey foreign key (flow_id) references flow on delete cascade,
    constraint execution_revision_fkey
        foreign key (flow_id, revision) references flow_revision (flow_id, revision),
    constraint execution_pending_user_fkey
        foreign key (pending_user_id) references user_account on delete set null,
    constraint execution_state_is_object check (jsonb_typeof(state) = 'object')
);

create index execution_revision_idx on execution (flow_id, revision);
create index execution_pending_user_idx on execution (pending_user_id);
create index execution_expires_idx on execution (expires);
