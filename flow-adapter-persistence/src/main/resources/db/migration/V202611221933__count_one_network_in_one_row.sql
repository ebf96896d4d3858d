-- While all attempts come from one network, which is how nearly all logins are, one row counts for
-- the network and over all: it carries the network's key. The first attempt from another network
-- gives each its own. Whoever holds the overall row holds them all.
alter table login_attempt
    alter key type text collate "C",
    add network text collate "C";

-- Commits without waiting for the disk: the log is written in order, so that the claim is there with
-- whatever the same request saves next, and before anybody hears whether the password was right.
create or replace function claim_attempt(
    near_key text, overall_key text, attempt_limit integer, is_spared boolean, attempted timestamptz,
    attempt_fingerprint text)
    returns table (granted boolean, failures integer)
    language plpgsql
    set enable_seqscan = off
as $$
declare
    forgotten constant timestamptz := attempted - interval '15 minutes';
    fresh constant timestamptz := attempted + interval '15 minutes';
    near login_attempt;
    overall login_attempt;
begin
    perform set_config('synchronous_commit', 'off', true);
    loop
        insert into login_attempt as counter
            (key, network, failures, last_attempt, fingerprint, expires)
        values (overall_key, near_key, 1, attempted, attempt_fingerprint, fresh)
        on conflict (key) do nothing;
        if found then
            return query select true, 1;
            return;
        end if;
        select * into overall from login_attempt counter where counter.key = overall_key for update;
        exit when found;
    end loop;
    if overall.network = near_key then
        near := overall;
    else
        if overall.network is not null then
            insert into login_attempt as counter (key, failures, last_attempt, fingerprint, expires)
            values (overall.network, overall.failures, overall.last_attempt, overall.fingerprint,
                    overall.expires)
            on conflict (key) do update
               set failures = excluded.failures, last_attempt = excluded.last_attempt,
                   fingerprint = excluded.fingerprint, expires = excluded.expires;
            overall.network := null;
            update login_attempt counter set network = null, fingerprint = ''
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
    if attempt_waits(near, attempt_limit, attempted)
        or (not is_spared and attempt_waits(overall, attempt_limit, attempted)) then
        return query select false, near.failures;
        return;
    end if;
    if overall.network is null then
        insert into login_attempt as counter (key, failures, last_attempt, fingerprint, expires)
        values (near_key, near.failures + 1, attempted, attempt_fingerprint, fresh)
        on conflict (key) do update
           set failures = excluded.failures, last_attempt = excluded.last_attempt,
               fingerprint = excluded.fingerprint, expires = excluded.expires;
    end if;
    update login_attempt counter
       set failures = overall.failures + 1, last_attempt = attempted, expires = fresh,
           fingerprint = case when overall.network is null then '' else attempt_fingerprint end
     where counter.key = overall_key;
    return query select true, near.failures + 1;
end
$$;

-- Forgets what was counted over all and for one network; other networks stay counted.
create or replace function forgive_attempt(near_key text, overall_key text)
    returns boolean
    language plpgsql
    set enable_seqscan = off
as $$
begin
    delete from login_attempt counter
     where counter.key = overall_key and counter.network = near_key;
    if found then
        return true;
    end if;
    update login_attempt counter set failures = 0 where counter.key = overall_key;
    delete from login_attempt counter where counter.key = near_key;
    return found;
end
$$;
