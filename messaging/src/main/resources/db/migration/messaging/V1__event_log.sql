-- Outbox and store for replay in one: a row is written in the transaction that makes its event true,
-- numbered and published by the one active relay afterwards, and kept for readers who were away.
CREATE TABLE event_log (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id        uuid        NOT NULL UNIQUE,
    sequence        bigint,
    topic           varchar(20) NOT NULL,
    type            varchar(40) NOT NULL,
    aggregate_id    uuid        NOT NULL,
    version         bigint      NOT NULL,
    occurred_at     timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    organisation_id uuid        NOT NULL,
    audiences       text[]      NOT NULL,
    payload         text        NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- What waits for its number; this index is empty most of the time.
CREATE INDEX event_log_waiting ON event_log (id) WHERE sequence IS NULL;
CREATE UNIQUE INDEX event_log_sequence ON event_log (sequence) WHERE sequence IS NOT NULL;

-- How far the relay is. The greatest number is kept here, not read from the log, which may be empty after a cleanup.
CREATE TABLE relay_position (
    only_row          boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    assigned_through  bigint  NOT NULL DEFAULT 0,
    published_through bigint  NOT NULL DEFAULT 0,
    deleted_through   bigint  NOT NULL DEFAULT 0
);

INSERT INTO relay_position DEFAULT VALUES;
