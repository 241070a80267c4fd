-- Conversations between organisations. A participant's row orders the organisation's inbox.
CREATE TABLE conversation (
    id            uuid PRIMARY KEY,
    version       bigint       NOT NULL,
    subject       varchar(200) NOT NULL,
    post_id       uuid,
    project_id    uuid,
    started_by    uuid         NOT NULL,
    organisations uuid[]       NOT NULL,
    created_at    timestamptz  NOT NULL,
    updated_at    timestamptz  NOT NULL
);

CREATE TABLE conversation_participant (
    conversation_id   uuid   NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    organisation_id   uuid   NOT NULL,
    latest_message_id uuid   NOT NULL,
    read_until        bigint NOT NULL,
    read_at           timestamptz,
    PRIMARY KEY (conversation_id, organisation_id)
);

CREATE INDEX conversation_participant_inbox ON conversation_participant (organisation_id, latest_message_id DESC);

CREATE TABLE message (
    id              uuid PRIMARY KEY,
    conversation_id uuid         NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    number          bigint       NOT NULL,
    organisation_id uuid         NOT NULL,
    author_id       uuid         NOT NULL,
    author_name     varchar(200) NOT NULL,
    body            text         NOT NULL,
    sent_at         timestamptz  NOT NULL,
    UNIQUE (conversation_id, number)
);
