-- People who sign in at the login service of their government: they are known by its name and by what it calls them.
alter table core.person
    add column issuer  text,
    add column subject text,
    add constraint person_of_login_service unique (issuer, subject),
    add constraint person_of_whole_login check ((issuer is null) = (subject is null));

-- When the person last proved who they are; null in sessions of a process of the former release: then when the session began.
alter table core.session add column proved_at timestamptz;

-- Logins that a browser began and has not ended. Only hashes of what the browser holds.
create table core.login_under_way (
    state_hash   bytea       primary key,
    browser_hash bytea       not null,
    next         text        not null, -- a path of this site
    afresh       boolean     not null, -- whether a new proof was asked for
    begun_at     timestamptz not null
);
create index on core.login_under_way (begun_at);
