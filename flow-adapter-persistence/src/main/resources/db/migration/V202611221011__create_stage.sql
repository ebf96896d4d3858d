create table stage (
    id uuid primary key,
    name text not null,
    kind text not null,
    config jsonb not null,
    version bigint not null,
    constraint stage_name_key unique (name),
    constraint stage_config_is_object check (jsonb_typeof(config) = 'object')
);

create index stage_kind_idx on stage (kind);

-- mirrors the references inside the configurations, written together with them
create table stage_reference (
    stage_id uuid not null,
    position integer not null,
    to_flow_id uuid,
    to_stage_id uuid,
    constraint stage_reference_pkey primary key (stage_id, position),
    constraint stage_reference_stage_fkey foreign key (stage_id) references stage on delete cascade,
    constraint stage_reference_to_flow_fkey foreign key (to_flow_id) references flow on delete restrict,
    constraint stage_reference_to_stage_fkey foreign key (to_stage_id) references stage on delete restrict,
    constraint stage_reference_has_one_target check (num_nonnulls(to_flow_id, to_stage_id) = 1)
);

create index stage_reference_to_flow_idx on stage_reference (to_flow_id);
create index stage_reference_to_stage_idx on stage_reference (to_stage_id);
