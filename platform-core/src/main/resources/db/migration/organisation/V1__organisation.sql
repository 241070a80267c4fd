-- Bodies that take part in the network. Membership is held by the account server.
CREATE TABLE organisation (
    id           uuid PRIMARY KEY,
    alias        varchar(100) NOT NULL UNIQUE,
    name         varchar(200) NOT NULL,
    type         varchar(40)  NOT NULL,
    ags          varchar(8) UNIQUE,
    district_key varchar(5)
);
