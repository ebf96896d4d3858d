create table user_group (
    id uuid primary key,
    name text not null,
    superuser boolean not null,
    attributes jsonb not null default '{}',
    constraint user_group_name_key unique (name),
    constraint user_group_attributes_is_object check (jsonb_typeof(attributes) = 'object')
);

create table user_group_parent (
    group_id uuid not null,
    parent_id uuid not null,
    constraint user_group_parent_pkey primary key (group_id, parent_id),
    constraint user_group_parent_group_fkey foreign key (group_id) references user_group on delete cascade,
    constraint user_group_parent_parent_fkey foreign key (parent_id) references user_group on delete cascade,
    constraint user_group_parent_is_another check (group_id <> parent_id)
);

create index user_group_parent_parent_idx on user_group_parent (parent_id);

create table user_group_member (
    user_id bigint not null,
    group_id uuid not null,
    constraint user_group_member_pkey primary key (user_id, group_id),
    constraint user_group_member_user_fkey foreign key (user_id) references user_account on delete cascade,
    constraint user_group_member_group_fkey foreign key (group_id) references user_group on delete cascade
);

create index user_group_member_group_idx on user_group_member (group_id);
