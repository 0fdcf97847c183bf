-- The register of agreements. A row of open.agreement is the whole public state from one moment to the next, so that a page as it
-- was known on a day is one condition; the newest has known_to null.
create table open.declaration (
    dossier uuid primary key,
    id      text  not null unique,
    title   jsonb not null,
    date    date  not null,
    home    text  not null,
    parties text[] not null,
    known_from timestamptz not null
);

create table open.paragraph (
    declaration uuid not null,
    id          text not null,
    position    int  not null,
    chapter     text not null,
    section     text not null,
    text        text not null,
    primary key (declaration, id)
);

create table open.agreement (
    dossier     uuid        not null,
    known_from  timestamptz not null,
    known_to    timestamptz,
    seq         bigint      not null, -- number of this version; not of its event, which would count INTERNAL events
    id          text        not null,
    declaration text        not null,
    position    int         not null,
    theme       text        not null,
    kind        text        not null,
    standing    text        not null, -- unsaid, one-sided, agreed, different
    status      text,                 -- the common one
    statuses    text[]      not null, -- all sides'
    closed      boolean     not null, -- nothing more is expected
    done        boolean     not null, -- at least one side says so, so it is not late
    due         date,
    spoke       date        not null, -- when somebody last said something, else when it was entered
    said_at     timestamptz,
    changed_at  timestamptz not null,
    removed     boolean     not null,
    state       jsonb       not null,
    entry_search tsvector   not null, -- of search, what the file says: the same in the next version, if that is not of the file
    search      tsvector    not null,
    words       text        not null, -- what typing errors are compared with
    primary key (dossier, seq)
) with (toast_tuple_target = 8160); -- ranking reads each hit's search column: kept elsewhere it costs twice as much
create unique index on open.agreement (dossier) where known_to is null;
create unique index on open.agreement (declaration, id) where known_to is null;
-- The order of a list: newest declaration first, in it as written.
create index on open.agreement (declaration desc, position) where known_to is null;
-- All that a count needs, so that counting reads no rows.
create index on open.agreement (theme, standing, status, due, done, closed, spoke, position) where known_to is null and not removed;
create index on open.agreement (due) where known_to is null and not done and not removed;
create index on open.agreement (spoke) where known_to is null and not closed and not removed;
create index on open.agreement (changed_at desc) where known_to is null;
create index on open.agreement (standing, changed_at desc) where known_to is null;
create index on open.agreement using gin (search) where known_to is null;
create index on open.agreement using gin (words gin_trgm_ops) where known_to is null;
create index on open.agreement (known_from);

-- One line of time for each dossier, both sides' events.
create table open.story (
    event        uuid primary key,
    dossier      uuid        not null,
    clock        bigint      not null,
    side         text        not null,
    organisation text        not null,
    role         text        not null,
    type         text        not null,
    at           timestamptz not null,
    known_at     timestamptz not null,
    detail       jsonb       not null
);
create index on open.story (dossier, clock, side);
-- What changed lately: coming into the register is no change.
create index on open.story (known_at desc) where type not in ('dossier.opened', 'agreements.entered');
-- Readings that their side corrected.
create index on open.story (at desc) where detail->>'corrects' is not null;

create table open.correction (
    event        uuid primary key,
    dossier      uuid        not null,
    side         text        not null,
    page         text        not null,
    reported     date        not null,
    corrected    boolean     not null,
    what         jsonb       not null, -- a text, or when and why it was erased; so are the others of this type
    published_at timestamptz not null,
    known_at     timestamptz not null
);

create table core.agreement_note (
    event        uuid primary key,
    dossier      uuid        not null,
    note         jsonb       not null,
    organisation text        not null,
    at           timestamptz not null
);
create index on core.agreement_note (dossier, at);

create table core.agreement_question (
    event        uuid primary key,
    dossier      uuid        not null,
    side         text        not null,
    organisation text        not null,
    question     jsonb       not null,
    answer_by    date        not null,
    asked_at     timestamptz not null,
    answer       jsonb,
    answer_event uuid,
    answered_by  text,
    answered_at  timestamptz
);
create index on core.agreement_question (dossier, asked_at);
create index on core.agreement_question (answer_event) where answer_event is not null;

create table core.error_report (
    event       uuid primary key,
    dossier     uuid        not null,
    page        text        not null,
    report      jsonb       not null,
    contact     jsonb,
    reported_at timestamptz not null,
    handled_at  timestamptz
);
create index on core.error_report (reported_at) where handled_at is null;

grant select, insert, update, delete on all tables in schema core, open to ${application};
grant select on all tables in schema open to ${reading};
