-- Where everybody finds the proof of a peer's public event: the peer's public log has its leaf, the mirror may hold it later. Of own
-- events open.leaf names the event itself.
create table open.fact (
    event uuid  not null,
    log   text  not null, -- origin of the peer's public log
    leaf  bytea not null,
    primary key (event, log)
);
create index on open.leaf (log, leaf) where event is null;

insert into open.fact (event, log, leaf)
select e.id, 'schakel/' || e.side || '/public/1', l.leaf
from core.event e join mirror.leaf l on l.log = e.log and l.position = e.position
where e.visibility = 'public';
