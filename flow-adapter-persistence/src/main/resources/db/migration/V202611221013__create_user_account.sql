create table user_account (
    id bigint generated always as identity primary key,
    uuid uuid not null default uuidv7(),
    username text not null,
    name text not null,
    email text not null,
    -- null is unusable: nothing matches it
    password_hash text,
    active boolean not null,
    type text not null,
    path text not null default 'users',
    attributes jsonb not null default '{}',
    joined timestamptz not null,
    last_login timestamptz,
    password_changed timestamptz not null,
    updated timestamptz not null,
    constraint user_account_uuid_key unique (uuid),
    constraint user_account_username_key unique (username),
    constraint user_account_attributes_is_object check (jsonb_typeof(attributes) = 'object')
);

create index user_account_username_lower_idx on user_account (lower(username));
create index user_account_email_idx on user_account (email);
create index user_account_email_lower_idx on user_account (lower(email));
create index user_account_upn_idx on user_account ((attributes ->> 'upn'));
create index user_account_upn_lower_idx on user_account (lower(attributes ->> 'upn'));
