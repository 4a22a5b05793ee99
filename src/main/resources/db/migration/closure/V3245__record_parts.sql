-- What this room keeps of a case or a person.
select belongs_to_case('case_closing', 'case_id');
select belongs_to('case_closing_goal', 'closing_id', 'case_closing', 'id');
select belongs_to('case_closing_score', 'closing_id', 'case_closing', 'id');
