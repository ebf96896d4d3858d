create table policy (
    id uuid primary key,
    name text not null,
    kind text not null,
    config jsonb not null,
    execution_logging boolean not null,
    version bigint not null,
    constraint policy_name_key unique (name),
    constraint policy_config_is_object check (jsonb_typeof(config) = 'object')
);

create index policy_kind_idx on policy (kind);
