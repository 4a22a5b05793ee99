-- Which form each open task asks, for those who redraw it.
create view published_form_in_use as select form_id, case_number from work_item where form_id is not null;
