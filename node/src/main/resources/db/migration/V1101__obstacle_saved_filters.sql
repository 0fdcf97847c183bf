-- Filters on the list of dossiers that a person of this side keeps under a name. No part of a dossier, so no event.
create table core.obstacle_saved_filter (
    person uuid not null references core.person on delete cascade,
    name   text not null,
    query  text not null, -- as it stands in the address
    primary key (person, name)
);
grant select, insert, update, delete on core.obstacle_saved_filter to ${application};
