alter table brand
    add column map_tiles text not null default '',
    add column web_certificate_id uuid,
    add constraint brand_web_certificate_fkey
        foreign key (web_certificate_id) references certificate_key_pair on delete set null;

create index brand_web_certificate_idx on brand (web_certificate_id);

create table brand_client_certificate (
    brand_id uuid not null,
    certificate_id uuid not null,
    constraint brand_client_certificate_pkey primary key (brand_id, certificate_id),
    constraint brand_client_certificate_brand_fkey
        foreign key (brand_id) references brand on delete cascade,
    constraint brand_client_certificate_certificate_fkey
        foreign key (certificate_id) references certificate_key_pair on delete cascade
);

create index brand_client_certificate_certificate_idx
    on brand_client_certificate (certificate_id);
