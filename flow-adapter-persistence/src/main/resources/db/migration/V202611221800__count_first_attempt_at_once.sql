-- A first attempt, which most are, is counted by the insert itself. The counters come and go with
-- every login, so that the table looks tiny to the planner and is full of dead rows: the functions
-- always go by its key.
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
    near_is_new boolean := false;
    overall_is_new boolean := false;
begin
    loop
        insert into login_attempt as counter (key, failures, last_attempt, fingerprint, expires)
        values (near_key, 1, attempted, attempt_fingerprint, fresh)
        on conflict (key) do nothing;
        near_is_new := found;
        exit when near_is_new;
        select * into near from login_attempt counter where counter.key = near_key for update;
        exit when found;
    end loop;
    loop
        insert into login_attempt as counter (key, failures, last_attempt, fingerprint, expires)
        values (overall_key, 1, attempted, '', fresh)
        on conflict (key) do nothing;
        overall_is_new := found;
        exit when overall_is_new;
        select * into overall from login_attempt counter where counter.key = overall_key for update;
        exit when found;
    end loop;
    if near_is_new and overall_is_new then
        return query select true, 1;
        return;
    end if;
    if near_is_new then
        near := (near_key, 0, attempted, '', fresh);
    end if;
    if overall_is_new then
        overall := (overall_key, 0, attempted, '', fresh);
    end if;
    if near.fingerprint = attempt_fingerprint then
        if overall_is_new then
            update login_attempt counter set failures = 0 where counter.key = overall_key;
        end if;
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
        -- what was counted by being new does not count where the attempt has to wait
        if near_is_new then
            update login_attempt counter set failures = 0, fingerprint = ''
             where counter.key = near_key;
        end if;
        if overall_is_new then
            update login_attempt counter set failures = 0 where counter.key = overall_key;
        end if;
        return query select false, near.failures;
        return;
    end if;
    if not near_is_new then
        update login_attempt counter
           set failures = near.failures + 1, last_attempt = attempted,
               fingerprint = attempt_fingerprint, expires = fresh
         where counter.key = near_key;
    end if;
    if not overall_is_new then
        update login_attempt counter
           set failures = overall.failures + 1, last_attempt = attempted, expires = fresh
         where counter.key = overall_key;
    end if;
    return query select true, near.failures + 1;
end
$$;

-- Forgets both counters, the near one first, as claims lock them, and says whether there was any.
create function forgive_attempt(near_key text, overall_key text)
    returns boolean
    language plpgsql
    set enable_seqscan = off
as $$
declare
    near_was_there boolean;
begin
    delete from login_attempt counter where counter.key = near_key;
    near_was_there := found;
    delete from login_attempt counter where counter.key = overall_key;
    return near_was_there or found;
end
$$;
