-- The dates that an agreement names, one row each for every version of it: what comes next is found without opening them all.
create table open.agreement_date (
    dossier uuid   not null,
    seq     bigint not null, -- of the version in open.agreement
    date    date   not null,
    what    text   not null, -- due, milestone, next-step, answer
    ref     text   not null, -- milestone, side, or the event of the question
    primary key (dossier, seq, what, ref)
);
create index on open.agreement_date (date);
