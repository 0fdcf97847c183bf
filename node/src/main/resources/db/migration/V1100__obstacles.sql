-- Obstacles at the border. A dossier is one row for the governments; the public has only what staff wrote, version by version.
create table core.obstacle (
    dossier    uuid primary key,
    home       text        not null,
    procedure  text        not null,
    standing   text        not null, -- state of the procedure
    code       text unique,          -- SHA-256 of the follow-up code; only where it was reported
    changed_at timestamptz not null,
    state      jsonb       not null
);
create index on core.obstacle (standing, changed_at);

create table open.obstacle (
    dossier      uuid        not null,
    seq          bigint      not null, -- number of this version; not of its event, which would count INTERNAL events
    known_from   timestamptz not null,
    known_to     timestamptz,
    home         text        not null,
    procedure    text        not null,
    version      int         not null,
    title        jsonb       not null,
    summary      jsonb       not null,
    carrier      uuid        not null, -- the event that carried title and summary
    area         text,
    standing     text        not null,
    outcome      text,
    published_at timestamptz not null,
    changed_at   timestamptz not null,
    primary key (dossier, seq)
);
create unique index on open.obstacle (dossier) where known_to is null;
create index on open.obstacle (changed_at desc) where known_to is null;

grant select, insert, update, delete on all tables in schema core, open to ${application};
grant select on all tables in schema open to ${reading};
