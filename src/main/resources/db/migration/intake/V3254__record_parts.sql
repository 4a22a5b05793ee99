-- What this room keeps of a case or a person.
select belongs_to_case('intake', 'case_id');
select belongs_to_case('client_link', 'case_id');
select belongs_to_case('case_duplicate', 'case_id');
select belongs_to_case('case_duplicate', 'other_id');
select belongs_to_person('person_look', 'person_id');
select belongs_to_person('person_merge', 'duplicate_id');
select belongs_to_person('person_merge', 'known_id');

create index case_duplicate_other on case_duplicate (other_id);
create index person_look_person on person_look (person_id);
create index person_merge_duplicate on person_merge (duplicate_id);
create index client_link_told on client_link (told_id);
create index client_link_known on client_link (known_id);
create view published_screened_out_case as
select case_id, screening from intake where screening in ('information-only', 'screened-out');
