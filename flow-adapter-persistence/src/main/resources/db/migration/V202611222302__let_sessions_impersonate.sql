-- A session belongs to whoever logged in: user_id. While they act as somebody else, that is whom
-- requests are made as; with that person's account the impersonation ends, and the session goes on.
alter table session
    add column impersonated_id bigint,
    add constraint session_impersonated_fkey
        foreign key (impersonated_id) references user_account on delete set null;

create index session_impersonated_idx on session (impersonated_id) where impersonated_id is not null;
