-- What this room keeps of a case or a person.
select belongs_to_case('child_seen', 'case_id');
select belongs_to_case('contact', 'case_id');
select belongs_to_case('contact_schedule', 'case_id');
select belongs_to_case('progress_review', 'case_id');
select belongs_to('child_visit_due', 'schedule_id', 'contact_schedule', 'id');
