-- What a role is given on every object that one of its holders makes.
create table initial_permissions (
    id integer generated always as identity primary key,
    name text not null,
    role_id uuid not null,
    constraint initial_permissions_name_key unique (name),
    constraint initial_permissions_role_fkey foreign key (role_id) references role on delete cascade
);

create index initial_permissions_role_idx on initial_permissions (role_id);

create table initial_permissions_entry (
    initial_permissions_id integer not null,
    permission_id integer not null,
    constraint initial_permissions_entry_pkey primary key (initial_permissions_id, permission_id),
    constraint initial_permissions_entry_owner_fkey
        foreign key (initial_permissions_id) references initial_permissions on delete cascade,
    constraint initial_permissions_entry_permission_fkey
        foreign key (permission_id) references permission
);

create index initial_permissions_entry_permission_idx on initial_permissions_entry (permission_id);
