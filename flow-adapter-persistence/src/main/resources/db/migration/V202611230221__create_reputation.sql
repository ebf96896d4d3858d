-- How people behaved lately, from which address. Written with each login and each that failed.
create table reputation (
    id uuid primary key,
    -- a username, or a checksum of what was nobody's
    identifier text collate "C" not null,
    ip text collate "C" not null,
    ip_geo_data jsonb not null,
    ip_asn_data jsonb not null,
    score integer not null,
    updated timestamptz not null,
    expires timestamptz not null,
    constraint reputation_identifier_ip_key unique (identifier, ip)
);

create index reputation_ip_idx on reputation (ip);

create index reputation_expires_idx on reputation (expires);
