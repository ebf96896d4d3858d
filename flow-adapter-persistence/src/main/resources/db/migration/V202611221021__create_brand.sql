create table brand (
    id uuid primary key,
    domain text not null,
    is_default boolean not null,
    title text not null,
    logo text not null,
    favicon text not null,
    custom_css text not null,
    background text not null,
    flow_authentication_id uuid,
    flow_user_switch_id uuid,
    flow_invalidation_id uuid,
    flow_recovery_id uuid,
    flow_unenrollment_id uuid,
    flow_user_settings_id uuid,
    flow_device_code_id uuid,
    flow_lockdown_id uuid,
    flow_request_id uuid,
    attributes jsonb not null default '{}',
    constraint brand_domain_key unique (domain),
    constraint brand_flow_authentication_fkey
        foreign key (flow_authentication_id) references flow on delete set null,
    constraint brand_flow_user_switch_fkey
        foreign key (flow_user_switch_id) references flow on delete set null,
    constraint brand_flow_invalidation_fkey
        foreign key (flow_invalidation_id) references flow on delete set null,
    constraint brand_flow_recovery_fkey
        foreign key (flow_recovery_id) references flow on delete set null,
    constraint brand_flow_unenrollment_fkey
        foreign key (flow_unenrollment_id) references flow on delete set null,
    constraint brand_flow_user_settings_fkey
        foreign key (flow_user_settings_id) references flow on delete set null,
    constraint brand_flow_device_code_fkey
        foreign key (flow_device_code_id) references flow on delete set null,
    constraint brand_flow_lockdown_fkey
        foreign key (flow_lockdown_id) references flow on delete set null,
    constraint brand_flow_request_fkey
        foreign key (flow_request_id) references flow on delete set null,
    constraint brand_attributes_is_object check (jsonb_typeof(attributes) = 'object')
);

create unique index brand_is_default_key on brand (is_default) where is_default;
create index brand_flow_authentication_idx on brand (flow_authentication_id);
create index brand_flow_user_switch_idx on brand (flow_user_switch_id);
create index brand_flow_invalidation_idx on brand (flow_invalidation_id);
create index brand_flow_recovery_idx on brand (flow_recovery_id);
create index brand_flow_unenrollment_idx on brand (flow_unenrollment_id);
create index brand_flow_user_settings_idx on brand (flow_user_settings_id);
create index brand_flow_device_code_idx on brand (flow_device_code_id);
create index brand_flow_lockdown_idx on brand (flow_lockdown_id);
create index brand_flow_request_idx on brand (flow_request_id);
