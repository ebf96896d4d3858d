-- What roles hold on all objects of a model.
create table model_grant (
    id integer generated always as identity primary key,
    role_id uuid not null,
    permission_id integer not null,
    constraint model_grant_role_permission_key unique (role_id, permission_id),
    constraint model_grant_role_fkey foreign key (role_id) references role on delete cascade,
    constraint model_grant_permission_fkey foreign key (permission_id) references permission
);

create index model_grant_permission_idx on model_grant (permission_id, role_id);

-- What roles hold on single objects. An object may be of any table, so that its key is a text and
-- no foreign key; whoever removes an object removes its rows.
create table object_grant (
    id integer generated always as identity primary key,
    role_id uuid not null,
    permission_id integer not null,
    object_pk text not null,
    constraint object_grant_role_permission_object_key unique (role_id, permission_id, object_pk),
    constraint object_grant_role_fkey foreign key (role_id) references role on delete cascade,
    constraint object_grant_permission_fkey foreign key (permission_id) references permission
);

create index object_grant_object_idx on object_grant (permission_id, object_pk, role_id);
