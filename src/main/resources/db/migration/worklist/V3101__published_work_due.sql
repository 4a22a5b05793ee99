-- When the open tasks of a case are due, for the agenda of supervision.
create view published_work_due as
select case_id, due_at from work_item where case_id is not null and due_at is not null;
