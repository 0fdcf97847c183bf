-- Work that comes back, for all processes of this node together. The names of the columns are those of the library db-scheduler.
create table core.job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz, -- too old: the process that had picked it is gone
    version              bigint      not null,
    primary key (task_name, task_instance)
);
create index on core.job (execution_time);
create index on core.job (last_heartbeat);

-- The outbox: one row for each mail, written in the transaction of what it tells, kept afterwards for staff.
create table core.mail (
    id          uuid        primary key default gen_random_uuid(), -- its Message-ID too
    key         text        not null unique, -- what makes it one mail; says nothing of a person, for it outlives an erasure
    dossier     uuid,
    receiver    text        not null,
    language    text        not null check (language in ('nl', 'fr', 'en', 'de')),
    kind        text        not null,
    subject     text        not null,
    body        text        not null,
    unsubscribe text,
    queued_at   timestamptz not null,
    due_at      timestamptz not null, -- when it is tried, or tried again
    attempts    int         not null default 0, -- those that failed
    state       text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'bounced', 'withdrawn')),
    sent_at     timestamptz,
    last_error  text,
    check ((sent_at is not null) = (state in ('sent', 'bounced')))
);
create index on core.mail (due_at) where state = 'waiting';
create index on core.mail (queued_at) where state in ('failed', 'bounced');
create index on core.mail (dossier);
