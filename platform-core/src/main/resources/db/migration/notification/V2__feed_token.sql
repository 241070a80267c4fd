-- Secret addresses of feeds for feed readers: one for each person in each organisation. The secret itself is not kept.
CREATE TABLE feed_token (
    account_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    token_hash      bytea       NOT NULL UNIQUE,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (account_id, organisation_id)
);
