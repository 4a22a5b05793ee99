-- What this room keeps of a case or a person.
select belongs_to_case('disclosure', 'case_id');
select belongs_to_case('outbox_message', 'case_id');
select belongs_to('provider_link', 'referral_id', 'referral', 'id');
select belongs_to_person('disclosure', 'person_id');
select belongs_to_person('outbox_message', 'person_id');
select belongs_to('provider_link_event', 'link_id', 'provider_link', 'id');
select belongs_to('provider_link_session', 'link_id', 'provider_link', 'id');
select belongs_to('release_signature', 'release_id', 'consent', 'id');

create index disclosure_of_case on disclosure (case_id);
create index outbox_message_of_case on outbox_message (case_id);
create index outbox_message_person on outbox_message (person_id);
-- Documents that left the house are kept once, by their hash: those that no entry names any more go with the last.
create function disclosure_erase(the_case uuid, the_number text, persons uuid[]) returns void language plpgsql as $$
declare
    documents text[];
begin
    select array_agg(sha256) into documents from (
        select sha256 from disclosure where case_id = the_case or person_id = any (persons)
        union
        select sha256 from outbox_message where case_id = the_case or person_id = any (persons)) named;
    delete from disclosure where case_id = the_case or person_id = any (persons);
    delete from outbox_message where case_id = the_case or person_id = any (persons);
    delete from disclosed_document d where d.sha256 = any (documents)
        and not exists (select from disclosure o where o.sha256 = d.sha256)
        and not exists (select from outbox_message o where o.sha256 = d.sha256);
end $$;
select erased_by('disclosure_erase', 'case', array['disclosed_document']);
select erased_by('disclosure_erase', 'person', array['disclosed_document']);
