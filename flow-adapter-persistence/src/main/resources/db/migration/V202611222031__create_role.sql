create table role (
    id uuid primary key,
    name text not null,
    -- by what it is kept; null where people keep it
    managed text,
    -- for whom alone it is, if it is: it goes when they go
    only_user_id bigint,
    only_group_id uuid,
    constraint role_name_key unique (name),
    constraint role_managed_key unique (managed),
    constraint role_only_user_fkey
        foreign key (only_user_id) references user_account on delete cascade,
    constraint role_only_group_fkey
        foreign key (only_group_id) references user_group on delete cascade,
    constraint role_is_for_one check (num_nonnulls(only_user_id, only_group_id) <= 1)
);

create index role_only_user_idx on role (only_user_id) where only_user_id is not null;
create index role_only_group_idx on role (only_group_id) where only_group_id is not null;

create table role_user (
    role_id uuid not null,
    user_id bigint not null,
    constraint role_user_pkey primary key (user_id, role_id),
    constraint role_user_role_fkey foreign key (role_id) references role on delete cascade,
    constraint role_user_user_fkey foreign key (user_id) references user_account on delete cascade
);

create index role_user_role_idx on role_user (role_id);

create table role_group (
    role_id uuid not null,
    group_id uuid not null,
    constraint role_group_pkey primary key (group_id, role_id),
    constraint role_group_role_fkey foreign key (role_id) references role on delete cascade,
    constraint role_group_group_fkey foreign key (group_id) references user_group on delete cascade
);

create index role_group_role_idx on role_group (role_id);

-- All roles of a person: the person's own, and those of all groups with their ancestors.
create function person_roles(person bigint)
    returns table (role_id uuid)
    language sql
    stable
as $$
    with recursive membership (group_id) as (
        select direct.group_id from user_group_member direct where direct.user_id = person
        union
        select up.parent_id from membership join user_group_parent up using (group_id))
    select own.role_id from role_user own where own.user_id = person
    union
    select r.role_id from membership join role_group r using (group_id)
$$;

-- All roles of a group: its own, and those of its ancestors.
create function group_roles("group" uuid)
    returns table (role_id uuid)
    language sql
    stable
as $$
    with recursive membership (group_id) as (
        select "group"
        union
        select up.parent_id from membership join user_group_parent up using (group_id))
    select r.role_id from membership join role_group r using (group_id)
$$;
