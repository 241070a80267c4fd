-- Keys by which clients mark repeats of a creating request; kept for two days.
CREATE TABLE idempotency_key (
    member_id    uuid         NOT NULL,
    key          varchar(200) NOT NULL,
    route        varchar(200) NOT NULL,
    request_hash varchar(64)  NOT NULL,
    -- Set before the transaction ends that inserts the row; nobody else ever sees it absent.
    resource_id  uuid,
    created_at   timestamptz  NOT NULL,
    PRIMARY KEY (member_id, key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
