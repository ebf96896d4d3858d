create table prompt (
    id uuid primary key,
    name text not null,
    field_key text not null,
    label text not null,
    type text not null,
    required boolean not null,
    placeholder text not null,
    placeholder_expression boolean not null,
    initial_value text not null,
    initial_value_expression boolean not null,
    "order" integer not null,
    sub_text text not null,
    constraint prompt_name_key unique (name)
);

create index prompt_field_key_idx on prompt (field_key);
