create table flow_token (
    id uuid primary key,
    identifier text not null,
    key_hash text not null,
    user_id bigint not null,
    execution_id uuid not null,
    flow_id uuid not null,
    revision bigint not null,
    pending_user_id bigint,
    step integer not null,
    state jsonb not null,
    query text not null,
    revoke_on_execution boolean not null,
    expires timestamptz not null,
    constraint flow_token_identifier_key unique (identifier),
    constraint flow_token_key_hash_key unique (key_hash),
    constraint flow_token_user_fkey foreign key (user_id) references user_account on delete cascade,
    constraint flow_token_flow_fkey foreign key (flow_id) references flow on delete cascade,
    constraint flow_token_revision_fkey
        foreign key (flow_id, revision) references flow_revision (flow_id, revision),
    constraint flow_token_pending_user_fkey
        foreign key (pending_user_id) references user_account on delete cascade,
    constraint flow_token_state_is_object check (jsonb_typeof(state) = 'object')
);

create index flow_token_user_idx on flow_token (user_id);
create index flow_token_revision_idx on flow_token (flow_id, revision);
create index flow_token_pending_user_idx on flow_token (pending_user_id);
create index flow_token_expires_idx on flow_token (expires);
