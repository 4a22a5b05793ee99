-- What this room keeps of a case or a person.
select belongs_to_case('safety_concern', 'case_id');
select belongs_to_case('safety_danger', 'case_id');
select belongs_to_case('suicide_response', 'case_id');
select belongs_to_case('safety_plan', 'case_id');
select belongs_to('safety_acknowledgement', 'concern_id', 'safety_concern', 'id');
select belongs_to('safety_addendum', 'concern_id', 'safety_concern', 'id');
select belongs_to('safety_escalation', 'concern_id', 'safety_concern', 'id');
select belongs_to('safety_phone_report', 'concern_id', 'safety_concern', 'id');
select belongs_to('safety_report', 'concern_id', 'safety_concern', 'id');
select belongs_to('safety_addendum_sent', 'addendum_id', 'safety_addendum', 'id');
select belongs_to('safety_danger_end', 'danger_id', 'safety_danger', 'id');
select belongs_to('suicide_closing', 'response_id', 'suicide_response', 'id');
select belongs_to('suicide_inquiry', 'response_id', 'suicide_response', 'id');
select belongs_to('suicide_level', 'response_id', 'suicide_response', 'id');
select belongs_to('suicide_step', 'response_id', 'suicide_response', 'id');

-- Where abuse, neglect or a danger was reported to an authority, or should have been.
create view published_protective_case as select distinct case_id from safety_concern;
