-- How organisations take part, and who acts for them. The account server holds the accounts; identity keeps both in step.
CREATE TABLE participation (
    organisation_id  uuid PRIMARY KEY,
    version          bigint       NOT NULL,
    state            varchar(20)  NOT NULL,
    mail_domains     varchar(253)[] NOT NULL,
    agreement_on     date,
    about            varchar(4000),
    mail             varchar(254),
    phone            varchar(50),
    website          varchar(300),
    fields_of_action varchar(60)[] NOT NULL,
    created_at       timestamptz  NOT NULL,
    updated_at       timestamptz  NOT NULL
);

CREATE TABLE member (
    id              uuid PRIMARY KEY,
    version         bigint       NOT NULL,
    organisation_id uuid         NOT NULL REFERENCES participation (organisation_id),
    account_id      uuid,
    mail            varchar(254) NOT NULL,
    name            varchar(200),
    office          varchar(200) NOT NULL,
    role            varchar(20)  NOT NULL,
    coordinates_until date,
    state           varchar(20)  NOT NULL,
    listed          boolean      NOT NULL,
    shows_name      boolean      NOT NULL,
    shows_mail      boolean      NOT NULL,
    phone           varchar(50),
    created_at      timestamptz  NOT NULL,
    updated_at      timestamptz  NOT NULL
);

-- Nobody belongs to an organisation twice; who left may come back.
CREATE UNIQUE INDEX member_mail ON member (organisation_id, mail) WHERE state <> 'LEFT';
CREATE UNIQUE INDEX member_account ON member (organisation_id, account_id) WHERE state <> 'LEFT';
CREATE INDEX member_of_organisation ON member (organisation_id, id) WHERE state <> 'LEFT';
CREATE INDEX member_deputy ON member (coordinates_until) WHERE coordinates_until IS NOT NULL;
-- Who may no longer act: looked up by every instance every few seconds.
CREATE INDEX member_ended ON member (updated_at) WHERE state IN ('DEACTIVATED', 'LEFT');
