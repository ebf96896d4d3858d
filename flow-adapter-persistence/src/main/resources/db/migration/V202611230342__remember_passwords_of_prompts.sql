-- a policy that validates what is typed into a prompt is in use as one that is bound is
create or replace function remember_password() returns trigger language plpgsql as $$
declare
    wanted integer;
    in_use boolean;
begin
    select max((config ->> 'num_historical_passwords')::integer),
           bool_or(exists (select from policy_binding where policy_id = policy.id and enabled)
               or exists (select from stage_reference where to_policy_id = policy.id))
      into wanted, in_use
      from policy
     where kind = 'unique_password';
    if in_use and wanted > 0 then
        insert into password_history (user_id, password_hash, created)
        values (new.id, new.password_hash, new.password_changed);
        delete from password_history
         where user_id = new.id
           and id <= (select id from password_history
                       where user_id = new.id order by id desc offset wanted limit 1);
    end if;
    return null;
end
$$;
