create table flow (
    id uuid primary key,
    slug text not null,
    name text not null,
    title text not null,
    designation text not null,
    layout text not null,
    background text not null,
    compatibility_mode boolean not null,
    denied_action text not null,
    authentication text not null,
    policy_engine_mode text not null,
    version bigint not null,
    revision bigint not null,
    constraint flow_slug_key unique (slug)
);

create index flow_designation_idx on flow (designation, slug);

-- what runs are pinned to: never changed, and kept while a run or a token needs it
create table flow_revision (
    flow_id uuid not null,
    revision bigint not null,
    definition jsonb not null,
    created timestamptz not null,
    superseded timestamptz,
    constraint flow_revision_pkey primary key (flow_id, revision),
    constraint flow_revision_flow_fkey foreign key (flow_id) references flow on delete cascade,
    constraint flow_revision_definition_is_object check (jsonb_typeof(definition) = 'object')
);

create index flow_revision_superseded_idx on flow_revision (superseded) where superseded is not null;
