-- Where a session may be used, with where it was used last; null for everywhere.
alter table session add binding jsonb;
