-- Moderation cases. The partial unique index lets further reports join the undecided case of a post.
CREATE TABLE moderation_case (
    id              uuid PRIMARY KEY,
    version         bigint       NOT NULL,
    post_id         uuid         NOT NULL,
    post_title      varchar(200) NOT NULL,
    organisation_id uuid         NOT NULL,
    reason          varchar(40)  NOT NULL,
    state           varchar(20)  NOT NULL,
    claimed_by_id   uuid,
    claimed_by_name varchar(200),
    decision_action varchar(20),
    decision_rule   varchar(200),
    decision_text   text,
    decided_by_id   uuid,
    decided_by_name varchar(200),
    decided_at      timestamptz,
    created_at      timestamptz  NOT NULL,
    updated_at      timestamptz  NOT NULL
);

CREATE UNIQUE INDEX moderation_case_undecided ON moderation_case (post_id) WHERE state <> 'DECIDED';

CREATE TABLE report (
    id              uuid PRIMARY KEY,
    case_id         uuid         NOT NULL REFERENCES moderation_case (id),
    organisation_id uuid         NOT NULL,
    reporter_id     uuid         NOT NULL,
    reporter_name   varchar(200) NOT NULL,
    reason          varchar(40)  NOT NULL,
    text            text         NOT NULL,
    created_at      timestamptz  NOT NULL
);

CREATE INDEX report_case ON report (case_id, id);
