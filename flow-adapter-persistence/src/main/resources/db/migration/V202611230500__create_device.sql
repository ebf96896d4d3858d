create table device (
    -- one number for devices of all classes
    id bigint primary key,
    user_id bigint not null,
    device_class text not null,
    name text not null,
    confirmed boolean not null,
    created timestamptz not null,
    updated timestamptz not null,
    last_used timestamptz,
    -- which stage registered it, where it cannot be used without
    stage_id uuid,
    -- what no two devices of a class share
    identity text,
    failures integer not null,
    last_failure timestamptz,
    -- the type of a WebAuthn authenticator, which need not be a known one
    aaguid uuid,
    -- what is no secret
    facts jsonb not null,
    -- keys and codes, encrypted for this very row
    secrets bytea,
    constraint device_user_fkey foreign key (user_id) references user_account on delete cascade,
    constraint device_stage_fkey foreign key (stage_id) references stage on delete cascade,
    constraint device_identity_key unique (device_class, identity),
    constraint device_failures_have_a_time check ((failures > 0) = (last_failure is not null)),
    constraint device_facts_is_object check (jsonb_typeof(facts) = 'object')
);

create sequence device_number owned by device.id;
create index device_user_idx on device (user_id);
create index device_stage_idx on device (stage_id) where stage_id is not null;

-- somebody registers an address once, and a stage registers it for one person
create unique index device_email_idx on device (stage_id, lower(facts ->> 'email'))
    where device_class = 'email';
