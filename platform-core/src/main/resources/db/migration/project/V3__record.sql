-- What is recorded about a project is one document, in which a record's parts can grow; beside it stands what lists
-- and look-ups go by. Who stands for a project may be another than its owner.
ALTER TABLE prevention_project
    ADD COLUMN content          jsonb,
    ADD COLUMN owner_id         uuid,
    ADD COLUMN size_class       varchar(20),
    ADD COLUMN status           varchar(20) NOT NULL DEFAULT 'PUBLISHED',
    ADD COLUMN result           varchar(20),
    ADD COLUMN attachments      uuid[]      NOT NULL DEFAULT '{}',
    ADD COLUMN origin_post      uuid,
    ADD COLUMN adopted_id       uuid,
    ADD COLUMN adoption_changes text        NOT NULL DEFAULT '',
    ADD COLUMN published_at     timestamptz,
    ADD COLUMN confirmed_on     date;

UPDATE prevention_project SET
    owner_id = organisation_id,
    published_at = created_at,
    confirmed_on = current_date,
    content = jsonb_build_object(
        'title', title, 'summary', summary, 'fieldsOfAction', to_jsonb(fields_of_action), 'visibility', visibility,
        'state', state, 'startedOn', started_on, 'finishedOn', finished_on,
        'steps', jsonb_build_object(
            'problem', jsonb_build_object('source', problem), 'causes', jsonb_build_object('source', causes),
            'goals', jsonb_build_object('source', goals), 'measures', jsonb_build_object('source', measures),
            'implementation', jsonb_build_object('source', implementation),
            'evaluation', jsonb_build_object('source', evaluation),
            'conclusions', jsonb_build_object('source', conclusions)),
        'participants', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', partner, 'kind', 'OTHER', 'part', '')), '[]')
                         FROM unnest(partners) AS partner WHERE partner <> ''),
        'costs', '[]'::jsonb,
        'grants', CASE WHEN grant_amount IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
            'programme', coalesce(grant_programme, ''), 'amount', grant_amount, 'year', grant_year,
            'sharePercent', grant_share, 'consultedOn', NULL, 'appliedOn', NULL)) END,
        'staffHours', NULL, 'documents', '[]'::jsonb, 'contact', '', 'result', NULL,
        'lessons', jsonb_build_object('source', ''), 'sharing', NULL, 'anonymous', FALSE);

ALTER TABLE prevention_project
    ALTER COLUMN content SET NOT NULL,
    ALTER COLUMN owner_id SET NOT NULL,
    ALTER COLUMN status DROP DEFAULT,
    DROP COLUMN title,
    DROP COLUMN summary,
    DROP COLUMN started_on,
    DROP COLUMN finished_on,
    DROP COLUMN problem,
    DROP COLUMN causes,
    DROP COLUMN goals,
    DROP COLUMN measures,
    DROP COLUMN implementation,
    DROP COLUMN evaluation,
    DROP COLUMN conclusions,
    DROP COLUMN partners,
    DROP COLUMN grant_programme,
    DROP COLUMN grant_amount,
    DROP COLUMN grant_year,
    DROP COLUMN grant_share;

-- One index per way to read the list; each gives its pages in order.
DROP INDEX prevention_project_organisation;
DROP INDEX prevention_project_district;
CREATE INDEX prevention_project_list ON prevention_project (id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX prevention_project_organisation ON prevention_project (organisation_id, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX prevention_project_district ON prevention_project (district_key, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX prevention_project_result ON prevention_project (result, id DESC) WHERE status = 'PUBLISHED';
-- An organisation's own records, whoever stands for them.
CREATE INDEX prevention_project_owner ON prevention_project (owner_id, updated_at DESC) WHERE status <> 'WITHDRAWN';
-- Who took a project over, what was made of a post, whose file it is.
CREATE INDEX prevention_project_adopted ON prevention_project (adopted_id) WHERE adopted_id IS NOT NULL;
CREATE INDEX prevention_project_post ON prevention_project (origin_post) WHERE origin_post IS NOT NULL;
CREATE INDEX prevention_project_attachment ON prevention_project USING gin (attachments) WHERE attachments <> '{}';
-- What has to be confirmed or archived next.
CREATE INDEX prevention_project_freshness ON prevention_project (confirmed_on) WHERE status = 'PUBLISHED';

-- What was recorded before each change, with the last version that said so.
CREATE TABLE project_revision (
    project_id  uuid         NOT NULL REFERENCES prevention_project (id) ON DELETE CASCADE,
    version     bigint       NOT NULL,
    author_id   uuid         NOT NULL,
    author_name varchar(200) NOT NULL,
    content     jsonb        NOT NULL,
    published   boolean      NOT NULL,
    until       timestamptz  NOT NULL,
    PRIMARY KEY (project_id, version)
);
CREATE INDEX project_revision_author ON project_revision (author_id);
