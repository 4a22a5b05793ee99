-- What this room keeps of a case or a person.
select belongs_to_case('note', 'case_id');
select belongs_to('cosignature_request', 'note_id', 'note', 'id');
select belongs_to('note_addendum', 'note_id', 'note', 'id');
select belongs_to('note_apart', 'note_id', 'note', 'id');
select belongs_to('note_cosignature', 'note_id', 'note', 'id');
select belongs_to('note_error', 'note_id', 'note', 'id');
select belongs_to('note_signature', 'note_id', 'note', 'id');
select belongs_to('note_version', 'note_id', 'note', 'id');
select belongs_to('note_work', 'note_id', 'note', 'id');

-- Where somebody was counselled or diagnosed, or a note is kept apart: a clinical record.
create view published_clinical_case as
select n.case_id from note_version v join note n on n.id = v.note_id where v.activity in ('counselling', 'diagnosis')
union
select n.case_id from note_apart a join note n on n.id = a.note_id;
