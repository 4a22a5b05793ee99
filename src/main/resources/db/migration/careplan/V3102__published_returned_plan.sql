-- Cases whose plan was returned and not submitted again since, for the agenda of supervision.
create view published_returned_plan as
select r.case_id from plan_revision r
where r.status = 'returned' and not exists (
    select 1 from plan_revision n where n.case_id = r.case_id and n.revision > r.revision and n.status <> 'draft');
