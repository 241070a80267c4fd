-- How far the index differed from the database each time that both were compared, for whoever runs the platform.
CREATE TABLE index_check (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    checked_at timestamptz NOT NULL,
    took_ms    bigint      NOT NULL,
    stored     bigint      NOT NULL,
    indexed    bigint      NOT NULL,
    missing    bigint      NOT NULL,
    outdated   bigint      NOT NULL,
    surplus    bigint      NOT NULL,
    rebuilt    boolean     NOT NULL
);
