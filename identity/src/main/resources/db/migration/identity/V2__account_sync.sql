-- What the account server has yet to learn of organisations and members.
CREATE TABLE account_sync (
    kind            varchar(20) NOT NULL,
    subject_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    wanted          bigint      NOT NULL,
    done            bigint      NOT NULL DEFAULT 0,
    attempts        int         NOT NULL DEFAULT 0,
    problem         varchar(100),
    invited         boolean     NOT NULL DEFAULT false,
    next_try_at     timestamptz NOT NULL,
    leased_until    timestamptz,
    PRIMARY KEY (kind, subject_id)
);

CREATE INDEX account_sync_due ON account_sync (kind DESC, next_try_at) WHERE wanted > done;
CREATE INDEX account_sync_organisation ON account_sync (organisation_id) WHERE wanted > done;

-- What the last comparisons with the account server found.
CREATE TABLE account_comparison (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz NOT NULL,
    organisations int         NOT NULL,
    accounts      int         NOT NULL,
    differences   jsonb       NOT NULL
);
