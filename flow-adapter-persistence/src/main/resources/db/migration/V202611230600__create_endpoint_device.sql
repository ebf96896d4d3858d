create table endpoint_device (
    id uuid primary key,
    user_id bigint not null,
    name text not null,
    created timestamptz not null,
    updated timestamptz not null,
    -- what a program on the machine told of it, which none does yet
    data jsonb not null default '{}',
    constraint endpoint_device_user_fkey
        foreign key (user_id) references user_account on delete cascade,
    constraint endpoint_device_data_is_object check (jsonb_typeof(data) = 'object')
);

create index endpoint_device_user_idx on endpoint_device (user_id);
