-- When people asked for a mail again, by a checksum of their address.
create table mail_resend (
    key text collate "C" primary key,
    -- milliseconds of 1970
    wishes bigint[] not null,
    expires timestamptz not null
);

create index mail_resend_expires_idx on mail_resend (expires);
