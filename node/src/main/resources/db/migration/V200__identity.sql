-- People who work at this side, what they may do, and where they are signed in. Never leaves the node.
create table core.organisation (
    id      text primary key,
    side    text not null,
    name_nl text not null,
    name_fr text not null,
    name_en text not null,
    name_de text not null
);

create table core.person (
    id           uuid    primary key,
    name         text    not null,
    organisation text    not null references core.organisation,
    side         text    not null,
    active       boolean not null default true,
    demo         boolean not null default false -- invented; the only ones who may sign in without proof
);

create table core.person_role (
    person uuid not null references core.person on delete cascade,
    role   text not null,
    primary key (person, role)
);

-- Only the SHA-256 of a token is kept: who reads this table cannot use anybody's session.
create table core.session (
    token_hash   bytea       primary key,
    person       uuid        not null references core.person on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index on core.session (person);
create index on core.session (expires_at);
