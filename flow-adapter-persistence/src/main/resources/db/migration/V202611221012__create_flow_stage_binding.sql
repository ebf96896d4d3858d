create table flow_stage_binding (
    id uuid primary key,
    flow_id uuid not null,
    stage_id uuid not null,
    "order" integer not null,
    evaluate_on_plan boolean not null,
    re_evaluate_policies boolean not null,
    invalid_response_action text not null,
    policy_engine_mode text not null,
    failure_skips boolean not null,
    constraint flow_stage_binding_flow_fkey foreign key (flow_id) references flow on delete cascade,
    constraint flow_stage_binding_stage_fkey foreign key (stage_id) references stage on delete cascade,
    -- deferrable: two bindings may swap their places in one statement
    constraint flow_stage_binding_place_key unique (flow_id, stage_id, "order") deferrable
);

create index flow_stage_binding_stage_idx on flow_stage_binding (stage_id);
