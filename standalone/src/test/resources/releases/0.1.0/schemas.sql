create schema ledger;
set search_path = ledger;
create table flyway_schema_history (
    installed_rank int           not null primary key,
    version        varchar(50),
    description    varchar(200)  not null,
    type           varchar(20)   not null,
    script         varchar(1000) not null,
    checksum       int,
    installed_by   varchar(100)  not null,
    installed_on   timestamp     not null default now(),
    execution_time int           not null,
    success        boolean       not null
);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
-- The truth: every event of every canvas, keyed by workspace through its stream ("workspace/canvas").
create table ledger.event (
    global_index     bigint generated always as identity primary key,
    event_id         uuid        not null,
    stream           text        not null,
    sequence         bigint      not null,
    stream_type      text        not null,
    recorded_at      timestamptz not null,
    payload_type     text        not null,
    payload_revision text,
    payload          json        not null,
    metadata         json        not null,
    constraint event_at_one_place unique (stream, sequence)
);
comment on table ledger.event is 'One change to one block. Append only.';

-- Folded aggregates, so that a command does not read all of history. Disposable.
create table ledger.snapshot (
    event_id         uuid        not null,
    stream           text        not null,
    sequence         bigint      not null,
    stream_type      text        not null,
    recorded_at      timestamptz not null,
    payload_type     text        not null,
    payload_revision text,
    payload          json        not null,
    metadata         json        not null,
    primary key (stream, sequence)
);

-- Nobody rewrites history, not even by mistake.
create function ledger.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed or deleted (%)', tg_op;
end $$;
create trigger event_is_append_only before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_rewriting();

-- Who may come in. Only hashes of tokens are kept.
create table ledger.access_token (
    token_hash bytea       primary key,
    workspace  text        not null,
    author     text        not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
);

create schema views;
set search_path = views;
create table flyway_schema_history (
    installed_rank int           not null primary key,
    version        varchar(50),
    description    varchar(200)  not null,
    type           varchar(20)   not null,
    script         varchar(1000) not null,
    checksum       int,
    installed_by   varchar(100)  not null,
    installed_on   timestamp     not null default now(),
    execution_time int           not null,
    success        boolean       not null
);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
-- Which generation of the views is served. A rebuild fills a new one beside it and then takes its place.
create table views.generation (
    number     int generated always as identity primary key,
    revision   int         not null,
    served     boolean     not null default false,
    created_at timestamptz not null default now(),
    served_at  timestamptz
);
create unique index one_served_generation on views.generation (served) where served;

create schema views_1;
set search_path = views_1;
create table flyway_schema_history (
    installed_rank int           not null primary key,
    version        varchar(50),
    description    varchar(200)  not null,
    type           varchar(20)   not null,
    script         varchar(1000) not null,
    checksum       int,
    installed_by   varchar(100)  not null,
    installed_on   timestamp     not null default now(),
    execution_time int           not null,
    success        boolean       not null
);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
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

