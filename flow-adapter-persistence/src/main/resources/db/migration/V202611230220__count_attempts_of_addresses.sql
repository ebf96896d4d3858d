-- The rows that count for one place carry the network from which the latest attempt came, so that
-- what failed from there, whoever was named, is the sum over its rows: no row is shared by all who
-- log in from there, and a login takes away its own part by deleting its row. The functions from
-- before stay for nodes that still call them.
alter table login_attempt add address text collate "C";

create index login_attempt_address_idx on login_attempt (address, last_attempt)
    where address is not null;

-- Whether whoever comes from a network has to wait. From half of the limit on they come one after
-- the other, so that a thousand at once are a thousand; whoever fails less meets no lock. More than
-- ten beyond the limit make no wait longer, so that no more is read.
create function address_waits(address_key text, address_limit integer, attempted timestamptz)
    returns boolean
    language plpgsql
    set enable_seqscan = off
as $$
declare
    failed bigint;
    latest timestamptz;
begin
    for turn in 1..2 loop
        select coalesce(sum(recent.failures), 0), max(recent.last_attempt) into failed, latest
          from (select counter.failures, counter.last_attempt
                  from login_attempt counter
                 where counter.address = address_key
                   and counter.last_attempt > attempted - interval '15 minutes'
                 order by counter.last_attempt desc
                 limit address_limit + 10) recent;
        if failed < address_limit / 2 then
            return false;
        end if;
        exit when turn = 2;
        perform pg_advisory_xact_lock(hashtextextended(address_key, 0));
    end loop;
    return failed >= address_limit
        and attempted < latest
            + least(power(2, least(failed - address_limit, 9)), 300) * interval '1 second';
end
$$;

-- Counts an attempt for its place and over all, or not at all where it has to wait. Locks are taken
-- in one order: the address, what counts over all, the place.
create function admit_attempt(
    near_key text, overall_key text, address_key text, attempt_limit integer,
    address_limit integer, is_spared boolean, attempted timestamptz, attempt_fingerprint text)
    returns table (granted boolean, failures integer)
    language plpgsql
    set enable_seqscan = off
as $$
declare
    forgotten constant timestamptz := attempted - interval '15 minutes';
    fresh constant timestamptz := attempted + interval '15 minutes';
    has_to_wait boolean;
    near login_attempt;
    overall login_attempt;
begin
    perform set_config('synchronous_commit', 'off', true);
    has_to_wait := address_limit > 0 and not is_spared
        and address_waits(address_key, address_limit, attempted);
    loop
        if not has_to_wait then
            insert into login_attempt as counter
                (key, network, address, failures, last_attempt, fingerprint, expires)
            values (overall_key, near_key, address_key, 1, attempted, attempt_fingerprint, fresh)
            on conflict (key) do nothing;
            if found then
                return query select true, 1;
                return;
            end if;
        end if;
        select * into overall from login_attempt counter where counter.key = overall_key for update;
        exit when found;
        if has_to_wait then
            return query select false, 0;
            return;
        end if;
    end loop;
    if overall.network = near_key then
        near := overall;
    else
        if overall.network is not null then
            insert into login_attempt as counter
                (key, address, failures, last_attempt, fingerprint, expires)
            values (overall.network, overall.address, overall.failures, overall.last_attempt,
                    overall.fingerprint, overall.expires)
            on conflict (key) do update
               set address = excluded.address, failures = excluded.failures,
                   last_attempt = excluded.last_attempt, fingerprint = excluded.fingerprint,
                   expires = excluded.expires;
            overall.network := null;
            update login_attempt counter set network = null, address = null, fingerprint = ''
             where counter.key = overall_key;
        end if;
        select * into near from login_attempt counter where counter.key = near_key;
        if not found then
            near.key := near_key;
            near.failures := 0;
            near.last_attempt := attempted;
            near.fingerprint := '';
        end if;
    end if;
    if near.fingerprint = attempt_fingerprint then
        return query select true, near.failures;
        return;
    end if;
    if near.last_attempt <= forgotten then
        near.failures := 0;
    end if;
    if overall.last_attempt <= forgotten then
        overall.failures := 0;
    end if;
    if has_to_wait
        or attempt_waits(near, attempt_limit, attempted)
        or (not is_spared and attempt_waits(overall, attempt_limit, attempted)) then
        return query select false, near.failures;
        return;
    end if;
    if overall.network is null then
        insert into login_attempt as counter
            (key, address, failures, last_attempt, fingerprint, expires)
        values (near_key, address_key, near.failures + 1, attempted, attempt_fingerprint, fresh)
        on conflict (key) do update
           set address = excluded.address, failures = excluded.failures,
               last_attempt = excluded.last_attempt, fingerprint = excluded.fingerprint,
               expires = excluded.expires;
    end if;
    update login_attempt counter
       set failures = overall.failures + 1, last_attempt = attempted, expires = fresh,
           address = case when overall.network is null then null else address_key end,
           fingerprint = case when overall.network is null then '' else attempt_fingerprint end
     where counter.key = overall_key;
    return query select true, near.failures + 1;
end
$$;

-- What is counted for a place, over all, and for a network.
create function counted_attempts(
    near_key text, overall_key text, address_key text, moment timestamptz)
    returns table (near integer, overall integer, address integer)
    language sql
    stable
    set enable_seqscan = off
begin atomic
select coalesce((select max(counter.failures)
                   from login_attempt counter
                  where (counter.key = near_key
                         or (counter.key = overall_key and counter.network = near_key))
                    and counter.last_attempt > moment - interval '15 minutes'), 0),
       coalesce((select counter.failures
                   from login_attempt counter
                  where counter.key = overall_key
                    and counter.last_attempt > moment - interval '15 minutes'), 0),
       least(coalesce((select sum(recent.failures)
                         from (select counter.failures
                                 from login_attempt counter
                                where counter.address = address_key
                                  and counter.last_attempt > moment - interval '15 minutes'
                                limit 10000) recent), 0), 1000000)::integer;
end;
