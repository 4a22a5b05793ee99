-- What this room keeps of a case or a person.
select belongs_to_case('assessment', 'case_id');
select belongs_to_case('assessment_round', 'case_id');
select belongs_to('assessment_need', 'round_id', 'assessment_round', 'id');
select belongs_to('assessment_score', 'round_id', 'assessment_round', 'id');
select belongs_to('assessment_strength', 'round_id', 'assessment_round', 'id');
