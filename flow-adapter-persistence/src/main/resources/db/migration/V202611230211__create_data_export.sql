-- no foreign key: an export goes by itself within days, and with nobody to show it to, it is hidden
create table data_export (
    id uuid primary key,
    model text not null,
    query jsonb not null,
    requested_by bigint not null,
    requested timestamptz not null,
    expires timestamptz not null,
    completed timestamptz,
    content bytea
);

-- parts of what is not compressed can be read without the rest
alter table data_export alter column content set storage external;

create index data_export_expires_idx on data_export (expires);
create index data_export_waiting_idx on data_export (requested) where completed is null;
