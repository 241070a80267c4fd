-- Open catalogue of the fields of action; the prevention council may change labels and order.
CREATE TABLE field_of_action (
    key      varchar(50)  PRIMARY KEY,
    label    varchar(100) NOT NULL,
    position integer      NOT NULL
);
