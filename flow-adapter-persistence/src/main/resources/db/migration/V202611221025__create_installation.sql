create table installation (
    step text primary key,
    done timestamptz not null
);
