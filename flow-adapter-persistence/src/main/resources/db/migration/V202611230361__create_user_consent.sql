create table user_consent (
    id bigint generated always as identity primary key,
    user_id bigint not null,
    -- as it was called when it asked: applications are kept elsewhere
    application_id uuid not null,
    application_slug text not null,
    application_name text not null,
    permissions text not null,
    -- null for good
    expires timestamptz,
    constraint user_consent_user_fkey foreign key (user_id) references user_account on delete cascade,
    -- one answer, however many were given at once
    constraint user_consent_user_application_key unique (user_id, application_id)
);

create index user_consent_expires_idx on user_consent (expires);
