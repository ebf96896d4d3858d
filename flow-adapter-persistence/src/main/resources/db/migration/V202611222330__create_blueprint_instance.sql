create table blueprint_instance (
    id uuid primary key,
    name text not null,
    -- blank where the text is the content
    path text not null,
    content text not null,
    context jsonb not null,
    enabled boolean not null,
    status text not null,
    last_applied timestamptz not null,
    -- SHA-512 of the text that was applied; blank for none
    last_applied_hash text not null,
    managed_models text[] not null,
    metadata jsonb not null,
    constraint blueprint_instance_name_key unique (name)
);
