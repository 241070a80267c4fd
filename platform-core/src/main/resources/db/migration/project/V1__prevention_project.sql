-- Prevention projects, current state. Text columns hold Markdown as typed; empty means not told.
CREATE TABLE prevention_project (
    id               uuid PRIMARY KEY,
    version          bigint        NOT NULL,
    organisation_id  uuid          NOT NULL,
    district_key     varchar(5),
    author_id        uuid          NOT NULL,
    author_name      varchar(200)  NOT NULL,
    title            varchar(300)  NOT NULL,
    summary          text          NOT NULL,
    fields_of_action text[]        NOT NULL,
    visibility       varchar(20)   NOT NULL,
    audiences        text[]        NOT NULL,
    state            varchar(20)   NOT NULL,
    started_on       date,
    finished_on      date,
    problem          text          NOT NULL,
    causes           text          NOT NULL,
    goals            text          NOT NULL,
    measures         text          NOT NULL,
    implementation   text          NOT NULL,
    evaluation       text          NOT NULL,
    conclusions      text          NOT NULL,
    partners         text[]        NOT NULL,
    grant_programme  varchar(300),
    grant_amount     numeric(14, 2),
    grant_year       integer,
    grant_share      numeric(5, 2),
    example          boolean       NOT NULL,
    source           varchar(300),
    created_at       timestamptz   NOT NULL,
    updated_at       timestamptz   NOT NULL
);

CREATE INDEX prevention_project_organisation ON prevention_project (organisation_id, id DESC);
CREATE INDEX prevention_project_district ON prevention_project (district_key, id DESC);
