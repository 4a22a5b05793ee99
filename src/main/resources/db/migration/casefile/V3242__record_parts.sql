-- What this room keeps of a case or a person.
select belongs_to_case('case_file', 'id');
select belongs_to_case('answer_amendment', 'case_id');
select belongs_to_case('case_episode', 'case_id');
select belongs_to_case('emergency_access', 'case_id');
select belongs_to_case('submission', 'case_id');
select belongs_to_case('timeline_entry', 'case_id');
select belongs_to_case('transfer_request', 'case_id');
select belongs_to_case('worker_proposal', 'case_id');

-- The client of a case that is closed, locked so that nobody reopens it meanwhile; null where it is open or unknown.
create function client_of_closed_case(the_case uuid) returns uuid language sql as
    $$ select person_id from case_file where id = the_case and status = 'closed' for update $$;

create function have_cases(persons uuid[]) returns boolean language sql stable as
    $$ select exists (select from case_file where person_id = any (persons)) $$;

create view published_closed_case as
select id as case_id, case_number, person_id, client_birth_date, cast(opened_at at time zone 'UTC' as date) as opened_on,
    cast(closed_at at time zone 'UTC' as date) as closed_on
from case_file where status = 'closed';

create index case_file_closed on case_file (cast(closed_at at time zone 'UTC' as date), case_number) where status = 'closed';
