-- Files that organisations put on the platform. The content is in the store, under the same identifier.
CREATE TABLE attachment (
    id              uuid PRIMARY KEY,
    organisation_id uuid         NOT NULL,
    author_id       uuid         NOT NULL,
    author_name     varchar(200) NOT NULL,
    name            varchar(150) NOT NULL,
    media_type      varchar(100) NOT NULL,
    size            bigint       NOT NULL CHECK (size > 0),
    sha256          char(64)     NOT NULL,
    created_at      timestamptz  NOT NULL
);

-- Finds what somebody uploaded when they leave.
CREATE INDEX attachment_author ON attachment (author_id);

-- Files that may be in the store without an attachment: on their way in, or on their way out. A row is written before a file comes
-- or when its attachment goes, and deleted in the transaction that adds the attachment or once the file is gone. So the clean-up
-- finds every file that a crash has left, without listing the store.
CREATE TABLE attachment_loose_file (
    id    uuid PRIMARY KEY,
    since timestamptz NOT NULL
);

CREATE INDEX attachment_loose_file_since ON attachment_loose_file (since);
