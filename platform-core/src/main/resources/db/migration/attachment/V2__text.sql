-- What stands in attached documents, so that search can find it. A row comes with its attachment and goes with it. due_at says when
-- something is to be done about it: as long as it waits to be read, when to read it (or when whoever reads it now counts as gone); once it
-- was read, when to tell those who make use of it. It is NULL where nothing is left to do.
CREATE TABLE attachment_text (
    attachment_id uuid PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
    state         varchar(20) NOT NULL CHECK (state IN ('WAITING', 'READ', 'CLOSED', 'DAMAGED', 'TOO_LARGE', 'TOO_SLOW', 'UNAVAILABLE')),
    text          text        NOT NULL DEFAULT '',
    cut           boolean     NOT NULL DEFAULT false,
    attempts      int         NOT NULL DEFAULT 0,
    tellings      int         NOT NULL DEFAULT 0,
    changed_at    timestamptz NOT NULL,
    due_at        timestamptz
);

-- Finds what waits, the latest upload first.
CREATE INDEX attachment_text_waiting ON attachment_text (attachment_id) WHERE state = 'WAITING';

-- Finds what nobody was told of yet.
CREATE INDEX attachment_text_untold ON attachment_text (due_at) WHERE state = 'READ' AND due_at IS NOT NULL;

-- Documents that are there already are read as well.
INSERT INTO attachment_text (attachment_id, state, changed_at, due_at)
SELECT id, 'WAITING', now(), now() FROM attachment WHERE media_type NOT LIKE 'image/%';
