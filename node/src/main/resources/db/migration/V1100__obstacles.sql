-- Obstacles at the border. A dossier is one row for the governments; the public has only what staff wrote, version by version.
create table core.obstacle (
    dossier    uuid primary key,
    reference  text        not null unique, -- how people name it; opens nothing
    intake     text        not null,
    home       text        not null default '',
    procedure  text        not null,
    standing   text        not null default '', -- state of the procedure
    assignee   uuid,                 -- person of this side
    code       text unique,          -- SHA-256 of the follow-up code; only where it was reported
    changed_at timestamptz not null default 'epoch',
    state      jsonb       not null default '{}'
);
create index on core.obstacle (standing, changed_at);

-- What somebody is writing and has not sent; no event yet. Found by the code that the report will have.
create table core.obstacle_draft (
    code       text primary key, -- SHA-256
    form       text        not null, -- answers so far, JSON
    changed_at timestamptz not null
);
create index on core.obstacle_draft (changed_at);

-- A mail's own way in for whoever reported: a code of its own in each mail, SHA-256. The one that they keep stays as it is.
create table core.obstacle_link (
    code    text primary key,
    dossier uuid        not null,
    made_at timestamptz not null
);
create index on core.obstacle_link (dossier);

-- How many steps whoever reported was told of, so that each is told once.
create table core.obstacle_told (
    dossier uuid primary key,
    steps   int not null
);

-- How many public versions subscribers were told of.
create table core.obstacle_news (
    dossier  uuid primary key,
    versions bigint not null
);

-- Who wants mail about an obstacle, a theme or an area. Personal data, so no event: it never leaves and is deleted at a word.
create table core.obstacle_subscription (
    id           uuid primary key,
    token        text        not null unique, -- stands in the address to confirm and to end it
    email        text        not null,
    language     text        not null,
    topic        text        not null, -- obstacle, theme or area
    about        text        not null, -- dossier, theme or code of the area
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    unique (email, topic, about)
);
create index on core.obstacle_subscription (topic, about) where confirmed_at is not null;

create table open.obstacle (
    dossier      uuid        not null,
    seq          bigint      not null, -- number of this version; not of its event, which would count INTERNAL events
    known_from   timestamptz not null,
    known_to     timestamptz,
    reference    text        not null,
    home         text        not null,
    procedure    text        not null,
    version      int         not null,
    reported_on  date        not null,
    title        jsonb       not null,
    summary      jsonb       not null,
    carrier      uuid        not null, -- the event that carried title and summary
    theme        text        not null,
    areas        text[]      not null, -- codes of countries or NUTS areas
    agreements   text[]      not null,
    standing     text        not null,
    outcome      text,
    published_at timestamptz not null,
    changed_at   timestamptz not null,
    primary key (dossier, seq)
);
create unique index on open.obstacle (dossier) where known_to is null;
create index on open.obstacle (changed_at desc) where known_to is null;
create index on open.obstacle (reference);

-- How many said at each node that it hampers them too.
create table open.obstacle_support (
    dossier uuid not null,
    side    text not null,
    people  int  not null,
    primary key (dossier, side)
);

create table open.obstacle_priority (
    dossier    uuid not null,
    side       text not null,
    adopted_by uuid primary key, -- event
    adopted_on date not null,
    ended_on   date,
    resolved   boolean,          -- else declared unresolvable
    decider    jsonb,
    reasons    jsonb,
    carrier    uuid              -- the event that ended it
);
create index on open.obstacle_priority (dossier, side);

grant select, insert, update, delete on all tables in schema core, open to ${application};
grant select on all tables in schema open to ${reading};
