-- stages refer to policies, to fields of prompts and to groups as well
alter table stage_reference
    add column to_policy_id uuid,
    add column to_prompt_id uuid,
    add column to_group_id uuid,
    add constraint stage_reference_to_policy_fkey
        foreign key (to_policy_id) references policy on delete restrict,
    add constraint stage_reference_to_prompt_fkey
        foreign key (to_prompt_id) references prompt on delete restrict,
    add constraint stage_reference_to_group_fkey
        foreign key (to_group_id) references user_group on delete restrict,
    drop constraint stage_reference_has_one_target,
    add constraint stage_reference_has_one_target check
        (num_nonnulls(to_flow_id, to_stage_id, to_policy_id, to_prompt_id, to_group_id) = 1);

create index stage_reference_to_policy_idx on stage_reference (to_policy_id);
create index stage_reference_to_prompt_idx on stage_reference (to_prompt_id);
create index stage_reference_to_group_idx on stage_reference (to_group_id);
