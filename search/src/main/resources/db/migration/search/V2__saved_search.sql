-- Searches that people keep, each for one organisation that they act for.
CREATE TABLE saved_search (
    id              uuid PRIMARY KEY,
    -- grows in the order in which searches become visible to others: whoever saves one holds a lock until the commit
    position        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    version         bigint       NOT NULL,
    account_id      uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    name            varchar(100) NOT NULL,
    words           varchar(500) NOT NULL,
    chosen          jsonb        NOT NULL,
    created_at      timestamptz  NOT NULL,
    updated_at      timestamptz  NOT NULL
);

CREATE INDEX saved_search_own ON saved_search (account_id, organisation_id, id);

-- New entries whose seekers were told, so that no entry is taken for new a second time.
CREATE TABLE told_entry (
    type    varchar(20) NOT NULL,
    id      uuid        NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (type, id)
);
