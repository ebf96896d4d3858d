create table login_attempt (
    key text primary key,
    failures integer not null,
    last_attempt timestamptz not null,
    -- of the attempt that was granted last: the same one again is not counted again
    fingerprint text not null,
    expires timestamptz not null
);

create index login_attempt_expires_idx on login_attempt (expires);

-- Counts an attempt in both counters, or in none where it has to wait. Both rows are locked before
-- anything is decided, always the near one first, so that a thousand claims at once are counted one
-- after the other and never lock each other out.
create function claim_attempt(
    near_key text, overall_key text, attempt_limit integer, is_spared boolean, attempted timestamptz,
    attempt_fingerprint text)
    returns table (granted boolean, failures integer)
    language plpgsql
as $$
declare
    forgotten constant timestamptz := attempted - interval '15 minutes';
    near login_attempt;
    overall login_attempt;
begin
    loop
        insert into login_attempt as counter (key, failures, last_attempt, fingerprint, expires)
        values (near_key, 0, attempted, '', attempted + interval '15 minutes'),
               (overall_key, 0, attempted, '', attempted + interval '15 minutes')
        on conflict (key) do nothing;
        select * into near from login_attempt counter where counter.key = near_key for update;
        continue when not found;
        select * into overall from login_attempt counter where counter.key = overall_key for update;
        exit when found;
    end loop;
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
    update login_attempt counter
       set failures = near.failures + 1, last_attempt = attempted,
           fingerprint = attempt_fingerprint,
           expires = attempted + interval '15 minutes'
     where counter.key = near_key;
    update login_attempt counter
       set failures = overall.failures + 1, last_attempt = attempted,
           expires = attempted + interval '15 minutes'
     where counter.key = overall_key;
    return query select true, near.failures + 1;
end
$$;

-- 1, 2, 4 ... seconds after the latest attempt, at most five minutes
create function attempt_waits(counter login_attempt, attempt_limit integer, attempted timestamptz)
    returns boolean
    language sql
    immutable
return counter.failures >= attempt_limit
    and attempted < counter.last_attempt
        + least(power(2, least(counter.failures - attempt_limit, 9)), 300) * interval '1 second';
