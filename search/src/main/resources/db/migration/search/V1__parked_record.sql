-- Records of the event log that the indexer could not use, kept for whoever looks into them.
CREATE TABLE parked_record (
    topic        varchar(249) NOT NULL,
    partition_no integer      NOT NULL,
    offset_no    bigint       NOT NULL,
    record_key   text,
    reason       text         NOT NULL,
    parked_at    timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition_no, offset_no)
);
