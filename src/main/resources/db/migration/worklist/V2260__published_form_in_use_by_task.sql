-- Which open task asks which form, for those who redraw it.
create or replace view published_form_in_use as
select form_id, case_number, task_id, task_key, name from work_item where form_id is not null;
