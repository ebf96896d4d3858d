-- Mails that are to be sent. What they say and to whom is sealed: there are links in them that open
-- accounts.
create table outbox_mail (
    id uuid primary key,
    content bytea not null,
    added timestamptz not null,
    next_try timestamptz not null,
    attempts integer not null default 0,
    failure text,
    given_up timestamptz,
    constraint outbox_mail_attempts_are_counted check (attempts >= 0)
);

create index outbox_mail_next_try_idx on outbox_mail (next_try) where given_up is null;

create index outbox_mail_given_up_idx on outbox_mail (given_up) where given_up is not null;
