-- What was answered so far on how a client may be reached, for the module that keeps what is known of people.
create view published_contact_answer as
select c.person_id, s.answers ->> 'contactSafety' as rule, s.answers ->> 'contactArrangement' as how, s.at, s.by_user
from submission s join case_file c on c.id = s.case_id
where s.answers ->> 'contactSafety' is not null;
