create table policy_binding (
    id uuid primary key,
    flow_id uuid,
    stage_binding_id uuid,
    policy_id uuid,
    group_id uuid,
    user_id bigint,
    enabled boolean not null,
    negate boolean not null,
    "order" integer not null,
    timeout_millis bigint not null,
    failure_result boolean not null,
    expires timestamptz,
    constraint policy_binding_flow_fkey foreign key (flow_id) references flow on delete cascade,
    constraint policy_binding_stage_binding_fkey
        foreign key (stage_binding_id) references flow_stage_binding on delete cascade,
    constraint policy_binding_policy_fkey foreign key (policy_id) references policy on delete cascade,
    constraint policy_binding_group_fkey foreign key (group_id) references user_group on delete cascade,
    constraint policy_binding_user_fkey foreign key (user_id) references user_account on delete cascade,
    constraint policy_binding_has_one_target check (num_nonnulls(flow_id, stage_binding_id) = 1),
    constraint policy_binding_attaches_one check (num_nonnulls(policy_id, group_id, user_id) = 1),
    constraint policy_binding_timeout_is_positive check (timeout_millis > 0),
    -- one per sort of target, because nulls never collide
    constraint policy_binding_flow_place_key unique (policy_id, flow_id, "order"),
    constraint policy_binding_stage_binding_place_key unique (policy_id, stage_binding_id, "order")
);

create index policy_binding_flow_idx on policy_binding (flow_id);
create index policy_binding_stage_binding_idx on policy_binding (stage_binding_id);
create index policy_binding_group_idx on policy_binding (group_id);
create index policy_binding_user_idx on policy_binding (user_id);
