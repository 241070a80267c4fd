-- Under which key an organisation imported a project, so that importing it again finds it.
CREATE TABLE project_import_key (
    owner_id   uuid         NOT NULL,
    import_key varchar(100) NOT NULL,
    project_id uuid         NOT NULL UNIQUE REFERENCES prevention_project (id) ON DELETE CASCADE,
    PRIMARY KEY (owner_id, import_key)
);

-- A file that was checked and waits to be imported. It is of use for half an hour: nobody needs it in a log or a backup.
CREATE UNLOGGED TABLE project_import_file (
    id              uuid         NOT NULL UNIQUE,
    member_id       uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    content         bytea        NOT NULL,
    kept_at         timestamptz  NOT NULL,
    PRIMARY KEY (member_id, organisation_id)
);
