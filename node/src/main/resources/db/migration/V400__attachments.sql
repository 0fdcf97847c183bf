-- Files that people sent along. Never leave the node; an event names one by its commitment. Pieces, so that nobody holds a file in memory.
create table core.attachment (
    id         uuid primary key,
    dossier    uuid,
    draft      text,                 -- of a form that is not sent yet; taken away after a day
    field      text        not null,
    name       text,                 -- made safe; goes when it is erased
    media_type text        not null, -- found in the content, not claimed
    bytes      bigint      not null,
    salt       bytea,
    commitment bytea       not null, -- SHA-256 of salt and content, as of a text
    added_at   timestamptz not null,
    scan       text        not null check (scan in ('clean', 'waiting', 'none', 'found')),
    erased_at  timestamptz,
    check ((dossier is null) <> (draft is null)),
    check ((erased_at is null) = (salt is not null)),
    check ((erased_at is null) = (name is not null))
);
create index on core.attachment (dossier);
create index on core.attachment (draft, added_at) where draft is not null;
create index on core.attachment (added_at) where scan = 'waiting' and erased_at is null;

create table core.attachment_piece (
    attachment uuid  not null references core.attachment on delete cascade,
    number     int   not null,
    content    bytea not null,
    primary key (attachment, number)
);
alter table core.attachment_piece alter column content set storage external; -- photos do not get smaller

grant select, insert, update, delete on core.attachment, core.attachment_piece to ${application};
