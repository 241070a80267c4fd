-- Which reminders owners have had since they confirmed a project last.
CREATE TABLE project_reminder (
    project_id   uuid        NOT NULL REFERENCES prevention_project (id) ON DELETE CASCADE,
    stage        varchar(10) NOT NULL,
    confirmed_on date        NOT NULL,
    PRIMARY KEY (project_id, stage)
);
