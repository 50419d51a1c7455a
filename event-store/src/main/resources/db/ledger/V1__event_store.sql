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
