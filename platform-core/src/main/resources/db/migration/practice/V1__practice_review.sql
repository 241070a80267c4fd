-- Projects on their way to good practice, one row each.
CREATE TABLE practice_review (
    project_id     uuid PRIMARY KEY,
    version        bigint       NOT NULL,
    nominated_by   uuid         NOT NULL,
    reason         text         NOT NULL,
    nominated_at   timestamptz  NOT NULL,
    state          varchar(20)  NOT NULL,
    level          varchar(20),
    effect         text         NOT NULL,
    mechanism      text         NOT NULL,
    context        text         NOT NULL,
    implementation text         NOT NULL,
    cost           text         NOT NULL,
    reasoning      text         NOT NULL,
    by_id          uuid,
    by_name        varchar(200),
    second_id      uuid,
    second_name    varchar(200),
    judged_at      timestamptz
);

CREATE INDEX practice_review_waiting ON practice_review (nominated_at) WHERE state IN ('OPEN', 'AWAITS_SECOND');
CREATE INDEX practice_review_judged ON practice_review (judged_at DESC) WHERE state IN ('RATED', 'DECLINED');
