create table known_client (
    user_id bigint not null,
    network text not null,
    last_login timestamptz not null,
    constraint known_client_pkey primary key (user_id, network),
    constraint known_client_user_fkey foreign key (user_id) references user_account on delete cascade
);

create index known_client_last_login_idx on known_client (last_login);
