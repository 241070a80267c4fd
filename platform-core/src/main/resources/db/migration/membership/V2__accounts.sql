-- For whom an account acts.
CREATE INDEX member_of_account ON member (account_id) WHERE state = 'ACTIVE';
