-- What this room keeps of a case or a person.
select belongs_to_case('supervision_topic', 'case_id');
select belongs_to_case('supervision_decision', 'case_id');
select belongs_to_case('audit_record', 'case_id');
select belongs_to('supervision_outcome', 'decision_id', 'supervision_decision', 'id');
select belongs_to('audit_result', 'record_id', 'audit_record', 'id');

-- Minutes of a session count toward a licence and stay; what was said and signed of the client goes, and with it the notes of
-- the whole session, which may speak of anybody.
create index supervision_decision_by_case on supervision_decision (case_id);

alter table supervision_session add column emptied_at timestamptz;

create function supervision_erase_case(the_case uuid, the_number text, persons uuid[]) returns void language plpgsql as $$
declare
    sessions uuid[];
begin
    select array_agg(session_id) into sessions from (
        select session_id from supervision_topic where case_id = the_case
        union
        select session_id from supervision_decision where case_id = the_case) about;
    update supervision_session set notes = '', emptied_at = now() where id = any (sessions);
    update supervision_error set reason = '-' where session_id = any (sessions);
    delete from supervision_signature where session_id = any (sessions);
end $$;
select erased_by('supervision_erase_case', 'case', array['supervision_session', 'supervision_signature', 'supervision_error']);
