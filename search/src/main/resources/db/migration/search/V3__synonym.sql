-- Words that mean the same to somebody who searches, kept by the prevention council, and every change made to them.
CREATE TABLE synonym_group (
    id         uuid PRIMARY KEY,
    version    bigint       NOT NULL,
    words      text[]       NOT NULL,
    lead_in    varchar(60),
    note       varchar(500) NOT NULL,
    created_at timestamptz  NOT NULL,
    updated_at timestamptz  NOT NULL
);

-- Only ever added to. A group begins without words before and ends without words after; what nobody changed was there
-- from the start.
CREATE TABLE synonym_change (
    number          bigint PRIMARY KEY,
    group_id        uuid        NOT NULL,
    group_version   bigint      NOT NULL,
    words_before    text[],
    lead_in_before  varchar(60),
    note_before     varchar(500),
    words_after     text[],
    lead_in_after   varchar(60),
    note_after      varchar(500),
    changed_by_id   uuid,
    changed_by_name varchar(200),
    changed_at      timestamptz NOT NULL,
    UNIQUE (group_id, group_version)
);
