create table invitation (
    -- what links hold
    id uuid primary key,
    name text not null,
    expires timestamptz not null,
    fixed_data jsonb not null,
    created_by bigint,
    single_use boolean not null,
    flow_id uuid,
    constraint invitation_created_by_fkey
        foreign key (created_by) references user_account on delete set null,
    -- an invitation to a flow that is gone must not become one to all others
    constraint invitation_flow_fkey foreign key (flow_id) references flow on delete cascade,
    constraint invitation_fixed_data_is_object check (jsonb_typeof(fixed_data) = 'object')
);

create index invitation_expires_idx on invitation (expires);
create index invitation_created_by_idx on invitation (created_by);
create index invitation_flow_idx on invitation (flow_id);
