-- what expires together lies together: a month that has passed is dropped, not deleted row by row
alter table event rename to event_before;
alter table event_before rename constraint event_pkey to event_before_pkey;
drop index event_created_idx;
drop index event_expires_idx;

-- a correction is one more version of the same event; the latest is the one that is shown
-- no foreign keys: what happened stays, whatever becomes of those it happened to
create table event (
    id uuid not null,
    version integer not null default 0,
    action text not null,
    app text not null,
    created timestamptz not null,
    expires timestamptz not null,
    client_address text,
    "user" jsonb not null,
    context jsonb not null,
    brand jsonb not null,
    constraint event_pkey primary key (id, version, expires)
) partition by range (expires);

-- holds what no month was prepared for, so that nothing is lost and no login waits for a month
create table event_rest partition of event default;

create index event_created_idx on event (created, id);
create index event_user_idx on event (("user" ->> 'pk'), created)
    where "user" ->> 'pk' is not null;
create index event_correction_idx on event (id) where version > 0;

create function refuse_update() returns trigger language plpgsql as $$
begin
    raise exception '% is appended to, never changed', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger event_is_never_changed before update on event
    for each row execute function refuse_update();

-- how many months were made; the first are those of what still lies in the rest
create function prepare_event_months(since timestamptz, until timestamptz) returns integer
language plpgsql as $$
declare
    month timestamp;
    starts timestamptz;
    ends timestamptz;
    name text;
    made integer := 0;
begin
    select date_trunc('month', least(since, min(expires)) at time zone 'UTC')
        into month from event_rest;
    while month at time zone 'UTC' <= until loop
        starts := month at time zone 'UTC';
        month := month + interval '1 month';
        ends := month at time zone 'UTC';
        name := 'event_' || to_char(starts at time zone 'UTC', 'YYYY_MM');
        if to_regclass(name) is null then
            lock table event_rest in share row exclusive mode;
            -- attached only when it is full: whoever reads or writes events waits but a moment
            execute format('create table %I (like event including defaults)', name);
            execute format(
                'with moved as ('
                    'delete from event_rest where expires >= %L and expires < %L returning *) '
                    'insert into %I select * from moved',
                starts, ends, name);
            execute format(
                'alter table event attach partition %I for values from (%L) to (%L)',
                name, starts, ends);
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;

-- how many months were dropped: those that ended before
create function drop_event_months(before timestamptz) returns integer
language plpgsql as $$
declare
    name text;
    dropped integer := 0;
begin
    for name in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'event'::regclass and c.relname ~ '^event_\d{4}_\d{2}$'
    loop
        if (to_date(right(name, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= before
        then
            execute format('drop table %I', name);
            dropped := dropped + 1;
        end if;
    end loop;
    return dropped;
end
$$;

insert into event (id, action, app, created, expires, client_address, "user", context, brand)
select id, action,
    case app
        when 'sluice.identity' then 'authentik.core'
        when 'sluice.flow' then 'authentik.flows'
        else replace(app, 'sluice.', 'authentik.')
    end,
    created, expires, nullif(client_address, ''), "user", context,
    jsonb_build_object('app', 'authentik_brands', 'model_name', 'brand')
        || case
            when brand ? 'domain' then jsonb_build_object('name', 'Brand ' || (brand ->> 'domain'))
            else '{}'
        end
from event_before
where expires > now();

drop table event_before;
