-- A department answers for its agreements by a link, without an account. Only the SHA-256 of its token is kept: who reads this table
-- cannot use anybody's link.
create table core.department_link (
    token_hash bytea       primary key,
    body       text        not null, -- the owner on our side, as the declaration file names it
    side       text        not null,
    since      date        not null, -- agreements without a reading since this day are asked for
    created_at timestamptz not null,
    expires_at timestamptz not null,
    created_by uuid        not null references core.person
);
create index on core.department_link (expires_at);
