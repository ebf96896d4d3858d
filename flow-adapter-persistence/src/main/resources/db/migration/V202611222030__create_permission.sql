-- Filled at every start from what the program knows, so that the numbers are the same on all nodes
-- and after every upgrade. Rows of what it no longer knows stay: grants refer to them, and the same
-- kind may be installed again.
create table permission (
    id integer generated always as identity primary key,
    app_label text not null,
    model text not null,
    codename text not null,
    name text not null,
    constraint permission_codename_key unique (app_label, codename)
);
