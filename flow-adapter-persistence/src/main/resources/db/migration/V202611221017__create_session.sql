create table session (
    id uuid primary key,
    key_hash text not null,
    previous_key_hash text,
    previous_key_until timestamptz,
    user_id bigint,
    evidence jsonb not null,
    created timestamptz not null,
    last_used timestamptz not null,
    expires timestamptz not null,
    ends_at timestamptz not null,
    -- null lasts until the browser closes
    lasting_seconds bigint,
    last_address text not null,
    last_user_agent text not null,
    constraint session_key_hash_key unique (key_hash),
    constraint session_user_fkey foreign key (user_id) references user_account on delete cascade
);

create index session_previous_key_hash_idx on session (previous_key_hash);
create index session_user_idx on session (user_id);
create index session_expires_idx on session (expires);
