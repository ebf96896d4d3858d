-- What db-scheduler keeps: which task is to run when, and on which node it runs.
create table scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_task_pkey primary key (task_name, task_instance)
);

create index scheduled_task_execution_time_idx on scheduled_task (execution_time);

create index scheduled_task_last_heartbeat_idx on scheduled_task (last_heartbeat);
