-- Everything here is derived from ledger.event and can be thrown away and rebuilt. Every table is keyed by workspace.
-- Names are unqualified: a generation of these tables lives in a schema of its own.

-- One row a canvas, as of its latest complete version; what is not here is not yet visible.
create table canvas (
    workspace    text        not null,
    canvas       uuid        not null,
    kind         text        not null,
    name         text        not null,
    description  text,
    archived     boolean     not null,
    version      int         not null,
    items        int         not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    effective_on date        not null,
    primary key (workspace, canvas)
);
create index canvas_latest_first on canvas (workspace, changed_at desc, canvas);

-- One row a complete version.
create table version (
    workspace      text        not null,
    canvas         uuid        not null,
    version        int         not null,
    first_sequence bigint      not null,
    last_sequence  bigint      not null,
    author         text        not null,
    recorded_at    timestamptz not null,
    effective_on   date        not null,
    noted_on       date,
    rationale      text,
    evidence       text[]      not null,
    primary key (workspace, canvas, version)
);
create index version_by_effective_day on version (workspace, canvas, effective_on, version);
create index version_by_recorded_time on version (workspace, canvas, recorded_at, version);

-- Where to find the events of an item, a block, a segment or a kind. The payload stays in the event store.
create table event (
    workspace  text   not null,
    canvas     uuid   not null,
    sequence   bigint not null,
    version    int    not null,
    event_id   uuid   not null,
    kind       text   not null,
    block      text,
    item       uuid,
    other_item uuid,
    segments   uuid[],
    -- What the items were called at that moment, for the sentence that tells the event.
    title       text,
    other_title text,
    -- For a relationship shift: what its segments were called, in their order.
    segment_titles text[],
    primary key (workspace, canvas, sequence)
);
create index event_by_version on event (workspace, canvas, version);
create index event_by_item on event (workspace, canvas, item, sequence) where item is not null;
create index event_by_other_item on event (workspace, canvas, other_item, sequence) where other_item is not null;
create index event_by_segment on event using gin (segments) where segments is not null;

-- The folded canvas every so many events, so that reading a version costs the same however long the history.
create table checkpoint (
    workspace text   not null,
    canvas    uuid   not null,
    version   int    not null,
    sequence  bigint not null,
    body      text   not null,
    primary key (workspace, canvas, version)
);

-- A milestone with the versions it was named and removed in; sequence is the event that named it.
create table milestone (
    workspace  text not null,
    canvas     uuid not null,
    name       text not null,
    sequence   bigint not null,
    version    int  not null,
    named_in   int  not null,
    removed_in int,
    primary key (workspace, canvas, name, sequence)
);

-- How far the projection has come, in the same database as its rows so that both move together. (Axon's columns.)
create table token (
    processorname text    not null,
    segment       integer not null,
    token         bytea,
    tokentype     text,
    timestamp     text,
    owner         text,
    primary key (processorname, segment)
);

-- Events that could not be projected, with everything that came after them on the same canvas: never skipped. (Axon's
-- columns.)
create table dead_letter (
    deadletteridentifier text   not null primary key,
    processinggroup      text   not null,
    sequenceidentifier   text   not null,
    sequenceindex        bigint not null,
    messagetype          text   not null,
    eventidentifier      text   not null,
    timestamp            text   not null,
    payloadtype          text   not null,
    payloadrevision      text,
    payload              bytea  not null,
    metadata             bytea,
    type                 text,
    aggregateidentifier  text,
    sequencenumber       bigint,
    tokentype            text,
    token                bytea,
    enqueuedat           text   not null,
    lasttouched          text,
    processingstarted    text,
    causetype            text,
    causemessage         text,
    diagnostics          bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);
