-- How far each subscriber of the feed has come. (Axon's columns.)
create table ledger.feed_position (
    processorname text    not null,
    segment       integer not null,
    token         bytea,
    tokentype     text,
    timestamp     text,
    owner         text,
    primary key (processorname, segment)
);
comment on table ledger.feed_position is 'Deleting the rows of a subscriber has it begin anew.';
