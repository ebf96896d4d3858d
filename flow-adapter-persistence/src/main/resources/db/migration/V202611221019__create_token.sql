create table token (
    id uuid primary key,
    identifier text not null,
    key_hash text not null,
    intent text not null,
    user_id bigint not null,
    description text not null,
    -- null does not expire
    expires timestamptz,
    constraint token_identifier_key unique (identifier),
    constraint token_key_hash_key unique (key_hash),
    constraint token_user_fkey foreign key (user_id) references user_account on delete cascade
);

create index token_user_idx on token (user_id, intent);
create index token_expires_idx on token (expires);
