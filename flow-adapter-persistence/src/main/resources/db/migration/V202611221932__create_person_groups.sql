-- Whether a person is a superuser, and all groups with their ancestors; nothing for nobody, and then
-- at no cost, which is why this is a function: joined into a query, it is prepared for every run.
create function person_groups(person bigint, out superuser boolean, out ids uuid[])
    returns record
    language plpgsql
    stable
    strict
as $$
begin
    if not exists (select from user_group_member direct where direct.user_id = person) then
        return;
    end if;
    with recursive membership (group_id) as (
        select direct.group_id from user_group_member direct where direct.user_id = person
        union
        select up.parent_id from membership join user_group_parent up using (group_id))
    select bool_or(g.superuser), array_agg(g.id)
      into superuser, ids
      from membership join user_group g on g.id = membership.group_id;
end
$$;
