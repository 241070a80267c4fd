-- What was searched for, counted by day. No person, no organisation, no time of day; anonymous searches have no size
-- class. Size class and fields (keys between commas) are empty where there are none.
CREATE TABLE search_demand (
    words      varchar(80)   NOT NULL,
    asked_on   date          NOT NULL,
    size_class varchar(20)   NOT NULL,
    fields     varchar(1000) NOT NULL,
    times      integer       NOT NULL,
    hits       bigint        NOT NULL,
    PRIMARY KEY (words, asked_on, size_class, fields)
);

CREATE INDEX search_demand_day ON search_demand (asked_on);
