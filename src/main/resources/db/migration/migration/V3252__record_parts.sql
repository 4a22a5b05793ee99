-- What this room keeps of a case or a person.
select belongs_to_case_number('case_move_item', 'case_number');
select belongs_to_case_number('effect_case', 'case_number');
select belongs_to_case_number('effect_listed', 'case_number');

create index case_move_item_case on case_move_item (case_number);
