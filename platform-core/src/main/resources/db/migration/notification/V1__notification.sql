-- What people follow, each for one organisation that they act for.
CREATE TABLE follow (
    account_id      uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    kind            varchar(20)  NOT NULL,
    key             varchar(100) NOT NULL,
    created_at      timestamptz  NOT NULL,
    PRIMARY KEY (account_id, organisation_id, kind, key)
);

CREATE INDEX follow_subject ON follow (kind, key);

-- What people have to know. Texts are looked up when it is shown, so that nothing hidden stays here.
CREATE TABLE notification (
    id              uuid PRIMARY KEY,
    event_id        uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    type            varchar(20) NOT NULL,
    post_id         uuid        NOT NULL,
    comment_id      uuid,
    by_organisation uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    read_at         timestamptz,
    UNIQUE (account_id, organisation_id, event_id)
);

CREATE INDEX notification_list ON notification (account_id, organisation_id, id DESC);
CREATE INDEX notification_unread ON notification (account_id, organisation_id) WHERE read_at IS NULL;
CREATE INDEX notification_post ON notification (post_id);

-- What people do not want to be told; what is not here is told.
CREATE TABLE notification_opt_out (
    account_id uuid        NOT NULL,
    type       varchar(20) NOT NULL,
    PRIMARY KEY (account_id, type)
);
