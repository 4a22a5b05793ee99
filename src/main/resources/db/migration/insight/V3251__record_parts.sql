-- What this room keeps of a case or a person.
select belongs_to_case_number('decision_taken', 'case_number');
select belongs_to_case_number('flow_taken', 'case_number');

create index decision_taken_case on decision_taken (case_number);
create index flow_taken_case on flow_taken (case_number);
