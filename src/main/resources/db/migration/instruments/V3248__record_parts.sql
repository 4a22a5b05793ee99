-- What this room keeps of a case or a person.
select belongs_to_case('instrument_administration', 'case_id');
select belongs_to_case('instrument_total', 'case_id');
select belongs_to('result_action', 'administration_id', 'instrument_administration', 'id');
select belongs_to('result_action_outcome', 'action_id', 'result_action', 'id');
