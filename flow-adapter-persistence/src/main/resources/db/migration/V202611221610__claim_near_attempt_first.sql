-- Both counters used to be inserted by one statement: a claim whose near counter was there already
-- then held a new overall counter while it waited for the near one, and whoever held that waited for
-- the overall one. Now nobody touches the overall counter without holding the near one.
create or replace function claim_attempt(
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
        values (near_key, 0, attempted, '', attempted + interval '15 minutes')
        on conflict (key) do nothing;
        select * into near from login_attempt counter where counter.key = near_key for update;
        exit when found;
    end loop;
    loop
        insert into login_attempt as counter (key, failures, last_attempt, fingerprint, expires)
        values (overall_key, 0, attempted, '', attempted + interval '15 minutes')
        on conflict (key) do nothing;
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
