-- The kernel's tables. Four schemas, because what a role may see is decided here and not in queries:
--   core      what never leaves this node            (application)
--   outgoing  what may leave to a peer               (application writes, sending reads and writes receipts)
--   mirror    what peers sent                        (receiving writes, application reads)
--   open      what everybody may see, public logs    (application and receiving write, reading reads)
create schema core;
create schema outgoing;
create schema mirror;
create schema open;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table core.dossier (
    id             uuid primary key,
    desk           text        not null,
    home           text        not null,
    parties        text[]      not null,
    seq            bigint      not null, -- local order of arrival, both sides' events; also the version that a page was made from
    clock          bigint      not null, -- newest logical clock that is not of an INTERNAL event
    known_at       timestamptz not null, -- newest known_at of its events; never runs back
    internal_count bigint      not null default 0, -- a lost INTERNAL row shows as a wrong count
    opened_at      timestamptz not null
);

create table core.event (
    dossier    uuid        not null references core.dossier,
    seq        bigint      not null,
    id         uuid        not null,
    side       text        not null,
    type       text        not null,
    visibility text        not null check (visibility in ('internal', 'shared', 'public')),
    clock      bigint      not null,
    known_at   timestamptz not null, -- when it was applied at this node
    log        text,                 -- of a peer's event: where its bytes are
    position   bigint,
    bytes      bytea,                -- of an INTERNAL event only: no log has it
    hash       bytea,
    primary key (dossier, seq),
    unique (side, id),
    check ((visibility = 'internal') = (bytes is not null)),
    check ((bytes is null) = (hash is null)),
    check ((log is null) = (position is null))
);
create index on core.event (id); -- causes are named by id alone

-- A double click or a lost reply gets the first result.
create table core.command (
    id      uuid primary key,
    dossier uuid        not null,
    seq     bigint      not null,
    at      timestamptz not null
);

-- Who stands behind the commitment in an event; erasing the row leaves the event and its proof as they are.
create table core.actor (
    commitment bytea primary key,
    salt       bytea not null,
    person     uuid  not null
);

-- Text that a person typed freely, of INTERNAL events.
create table core.text (
    commitment bytea primary key,
    event      uuid  not null,
    salt       bytea,
    content    text,
    erased_at  timestamptz
);
create index on core.text (event);

create table core.applied (
    log      text primary key,
    position bigint not null -- entries below this had their effect, were refused, or are parked
);

create table core.parked (
    log      text        not null,
    position bigint      not null,
    dossier  uuid,
    reason   text        not null,
    needs    text,                 -- what it waits for, so that its turn is found by a query: event, commitment or moment
    detail   text        not null,
    since    timestamptz not null,
    primary key (log, position)
);
create index on core.parked (log, dossier, position);

create table core.refused (
    log      text        not null,
    position bigint      not null,
    reason   text        not null,
    detail   text        not null,
    at       timestamptz not null,
    primary key (log, position)
);

create table core.peer (
    name         text primary key,
    last_contact timestamptz not null -- to the minute
);

create table outgoing.event (
    id    uuid primary key,
    bytes bytea not null
);
create table open.event (
    id    uuid primary key,
    bytes bytea not null
);
-- cache 1: a transaction that saw another's result draws a later serial, so cause stays before effect.
create sequence outgoing.serial cache 1;
create table outgoing.waiting (
    log    text   not null,
    serial bigint not null default nextval('outgoing.serial'),
    event  uuid   not null,
    leaf   bytea  not null,
    primary key (log, serial)
);
create table outgoing.text (
    commitment bytea primary key,
    event      uuid  not null,
    salt       bytea,
    content    text,
    erased_at  timestamptz,
    erased_by  uuid -- the event that says so; the mark of the erasure rides with it
);
create index on outgoing.text (event);
create index on outgoing.text (erased_by) where erased_by is not null;
-- By log: one peer can neither lay nor erase what lies behind another's commitment.
create table mirror.text (
    log        text not null,
    commitment bytea not null,
    salt       bytea,
    content    text,
    erased     boolean not null default false,
    primary key (log, commitment)
);
create table open.text (
    commitment bytea primary key,
    salt       bytea not null,
    content    text  not null
);
create table mirror.evidence (
    id     bigint generated always as identity primary key,
    log    text        not null,
    kind   text        not null,
    detail text        not null,
    held   text,       -- our signed note
    given  text,       -- theirs
    at     timestamptz not null
);

-- The same log tables in three schemas: own logs to a peer (outgoing), peers' logs (mirror), public logs of both (open).
do $$
declare place text;
begin
    foreach place in array array['outgoing', 'mirror', 'open'] loop
        execute format('create table %I.log (
            origin   text primary key,
            peer     text,
            size     bigint  not null default 0,
            frontier bytea   not null,
            stopped  text)', place);
        execute format('create table %I.leaf (
            log      text   not null,
            position bigint not null,
            leaf     bytea  not null,
            event    uuid,
            bytes    bytea,
            primary key (log, position),
            check ((event is null) <> (bytes is null)))', place);
        execute format('create index on %I.leaf (event) where event is not null', place);
        execute format('create table %I.tile (
            log    text   not null,
            level  int    not null,
            index  bigint not null,
            hashes bytea  not null,
            root   bytea  not null,
            primary key (log, level, index))', place);
        execute format('create table %I.checkpoint (
            log       text   not null,
            size      bigint not null,
            note      text   not null,
            at        timestamptz not null,
            primary key (log, size))', place);
        execute format('create table %I.cosignature (
            log     text   not null,
            size    bigint not null,
            witness text   not null,
            line    text   not null,
            at      timestamptz not null,
            primary key (log, size, witness))', place);
    end loop;
end $$;

grant usage on schema core, outgoing, mirror, open to ${application};
grant select, insert, update, delete on all tables in schema core, outgoing, open to ${application};
grant usage on sequence outgoing.serial to ${application};
grant select on all tables in schema mirror to ${application};
grant update (salt, content, erased) on mirror.text to ${application}; -- an erasure has its effect there too
grant usage on schema outgoing, open to ${sending};
grant select on all tables in schema outgoing to ${sending};
grant select on open.event, open.log, open.leaf, open.tile, open.checkpoint, open.cosignature to ${sending};
grant insert on outgoing.checkpoint, outgoing.cosignature, open.checkpoint, open.cosignature to ${sending};
grant usage on schema mirror, open to ${receiving};
grant select, insert, update on all tables in schema mirror to ${receiving};
grant select, insert, update on open.log, open.leaf, open.tile, open.checkpoint, open.cosignature to ${receiving};
grant usage on schema open to ${reading};
grant select on all tables in schema open to ${reading};
alter default privileges in schema core grant select, insert, update, delete on tables to ${application};
alter default privileges in schema open grant select, insert, update, delete on tables to ${application};
alter default privileges in schema open grant select on tables to ${reading};
