-- Revisions of all flows are numbered by one sequence, so that a flow that is removed and made again
-- under the same identifier never meets what was kept under its former numbers.
create sequence flow_revision_number;
select setval('flow_revision_number', coalesce(max(revision), 0) + 1, false) from flow;

-- What was numbered before is of a flow that was there before. Zero where the first number is not
-- known, which is where nothing was there before.
alter table flow add column first_revision bigint not null default 0;
