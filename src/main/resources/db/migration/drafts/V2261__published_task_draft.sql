-- What is typed in the forms of open tasks, for whoever works out what another wording of such a form does to it. The
-- answers themselves are shown to nobody.
create view published_task_draft as
select split_part(form, '/', 3) as task_id, username, answers, saved_at from form_draft
where form like '/tasks/%/complete';
create index form_draft_of_task on form_draft (split_part(form, '/', 3)) where form like '/tasks/%/complete';
