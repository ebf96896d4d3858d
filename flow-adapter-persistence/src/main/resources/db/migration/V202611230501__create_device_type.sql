-- the types of WebAuthn authenticators that are known by name
create table device_type (
    aaguid uuid primary key,
    description text not null,
    icon text
);
