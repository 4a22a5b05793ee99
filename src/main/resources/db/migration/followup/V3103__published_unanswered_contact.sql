-- Cases whose last attempt at a contact reached nobody, for the agenda of supervision.
create view published_unanswered_contact as
select c.case_id, c.attempt as attempts from contact c
where not c.reached and not exists (
    select 1 from contact n where n.case_id = c.case_id and (n.recorded_at, n.id) > (c.recorded_at, c.id));
