create table certificate_key_pair (
    id uuid primary key,
    name text not null,
    certificate text not null,
    -- sealed together with the id of its row
    private_key bytea,
    key_id text,
    managed text,
    -- what the first certificate says; null where it cannot be read
    fingerprint_sha256 text,
    fingerprint_sha1 text,
    expiry timestamptz,
    subject text,
    key_type text,
    version bigint not null,
    constraint certificate_key_pair_name_key unique (name),
    constraint certificate_key_pair_managed_key unique (managed),
    constraint certificate_key_pair_key_has_id check ((private_key is null) = (key_id is null))
);
