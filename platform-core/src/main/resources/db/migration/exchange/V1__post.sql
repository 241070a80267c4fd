-- Posts, current state. Text columns hold Markdown as typed; empty means not told.
CREATE TABLE post (
    id                   uuid PRIMARY KEY,
    version              bigint       NOT NULL,
    organisation_id      uuid         NOT NULL,
    district_key         varchar(5),
    author_id            uuid         NOT NULL,
    author_name          varchar(200) NOT NULL,
    kind                 varchar(30)  NOT NULL,
    title                varchar(200) NOT NULL,
    body                 text         NOT NULL,
    occasion             text         NOT NULL,
    measure              text         NOT NULL,
    cost                 text         NOT NULL,
    effect               text         NOT NULL,
    again                text         NOT NULL,
    fields_of_action     text[]       NOT NULL,
    visibility           varchar(20)  NOT NULL,
    audiences            text[]       NOT NULL,
    status               varchar(20)  NOT NULL,
    project_id           uuid,
    example              boolean      NOT NULL,
    source               varchar(300),
    hidden_reason        varchar(40),
    hidden_rule          varchar(200),
    hidden_text          text,
    hidden_automatically boolean,
    hidden_at            timestamptz,
    created_at           timestamptz  NOT NULL,
    updated_at           timestamptz  NOT NULL,
    published_at         timestamptz
);

-- One index per way to read the feed; each gives its pages in order.
CREATE INDEX post_feed ON post (published_at DESC, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX post_feed_kind ON post (kind, published_at DESC, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX post_feed_district ON post (district_key, published_at DESC, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX post_feed_organisation ON post (organisation_id, published_at DESC, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX post_hidden ON post (organisation_id, hidden_at DESC) WHERE status = 'HIDDEN';

-- What a post said before each change.
CREATE TABLE post_revision (
    post_id     uuid         NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    version     bigint       NOT NULL,
    author_id   uuid         NOT NULL,
    author_name varchar(200) NOT NULL,
    title       varchar(200) NOT NULL,
    text        text         NOT NULL,
    until       timestamptz  NOT NULL,
    PRIMARY KEY (post_id, version)
);
