-- Comments on posts, current state. One level of replies: root_id is the comment that a thread begins with.
CREATE TABLE post_comment (
    id              uuid PRIMARY KEY,
    version         bigint       NOT NULL,
    post_id         uuid         NOT NULL,
    root_id         uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    author_id       uuid         NOT NULL,
    author_name     varchar(200) NOT NULL,
    body            text         NOT NULL,
    status          varchar(20)  NOT NULL,
    created_at      timestamptz  NOT NULL,
    updated_at      timestamptz  NOT NULL
);

-- The threads of a post, each followed by its replies.
CREATE INDEX post_comment_thread ON post_comment (post_id, root_id, id);
-- Finds what somebody wrote when they leave.
CREATE INDEX post_comment_author ON post_comment (author_id);

-- Each organisation reacts once in each way.
CREATE TABLE post_reaction (
    post_id         uuid        NOT NULL,
    kind            varchar(20) NOT NULL,
    organisation_id uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (post_id, kind, organisation_id)
);

-- How much goes on at a post; kept here so that a page of the feed needs no counting.
CREATE TABLE post_activity (
    post_id  uuid PRIMARY KEY,
    version  bigint NOT NULL,
    comments int    NOT NULL,
    helpful  int    NOT NULL,
    adopting int    NOT NULL
);
