-- numbered, because two changes may happen at the same moment
create table password_history (
    id bigint generated always as identity primary key,
    user_id bigint not null,
    password_hash text not null,
    created timestamptz not null,
    constraint password_history_user_fkey foreign key (user_id) references user_account on delete cascade
);

create index password_history_user_idx on password_history (user_id, id);

-- A trigger, so that no way to change a password can forget it. Hashing the same password anew is
-- no change: it leaves password_changed alone. Kept is what the greediest policy wants, as long as
-- one of them is bound to something.
create function remember_password() returns trigger language plpgsql as $$
declare
    wanted integer;
    in_use boolean;
begin
    select max((config ->> 'num_historical_passwords')::integer),
           bool_or(exists (select from policy_binding where policy_id = policy.id and enabled))
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

create trigger user_account_remember_password
    after insert or update of password_changed on user_account
    for each row when (new.password_hash is not null)
    execute function remember_password();
