-- Up to where notifications were made out of events. Whoever holds this row's lock makes them; one instance at a time.
CREATE TABLE notification_position (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    through  bigint  NOT NULL
);

INSERT INTO notification_position (through) SELECT assigned_through FROM relay_position;
