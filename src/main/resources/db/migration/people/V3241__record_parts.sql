-- What this room keeps of a case or a person.
select belongs_to_person('person', 'id');
select belongs_to_person('consent', 'person_id');
select belongs_to_person('household_member', 'person_id');
select belongs_to_person('person_contact_rule', 'person_id');
select belongs_to_person('person_death', 'person_id');
select belongs_to_person('person_fact', 'person_id');
select belongs_to_person('person_fact_case', 'person_id');
select belongs_to_person('person_relation', 'person_id');
select belongs_to_person('person_relation_terms', 'person_id');
select belongs_to_person('person_revision', 'person_id');
select belongs_to_person('person_support', 'person_id');
select belongs_to_person('person_pregnancy', 'parent_id');
select belongs_to_person('person_pregnancy', 'other_id');
select belongs_to_person('person_relation', 'related_id');
select belongs_to_person('person_relation_terms', 'related_id');
select belongs_to_person('record_link', 'duplicate_id');
select belongs_to_person('record_link', 'known_id');
select belongs_to_case('person_fact_case', 'case_id');
select belongs_to_case('person_fact', 'case_id');

create index consent_case on consent (case_id);
create index household_member_person on household_member (person_id);
create index person_fact_person on person_fact (person_id);
create index record_link_of_duplicate on record_link (duplicate_id);
create index record_link_of_known on record_link (known_id);
create index person_relation_related on person_relation (related_id);

-- Everybody whose record hangs together with this person's: by household, relation or link, over any number of steps.
create function family_of(one uuid) returns uuid[] language sql stable as $$
    with recursive family(id) as (
        select one
        union
        select other.id from family f cross join lateral (
            select related_id as id from person_relation where person_id = f.id
            union all
            select person_id from person_relation where related_id = f.id
            union all
            select with_them.person_id from household_member them
                join household_member with_them on with_them.household_id = them.household_id
                where them.person_id = f.id
            union all
            select linked_to from person where id = f.id and linked_to is not null
            union all
            select id from person where linked_to = f.id
            union all
            select other_id from person_pregnancy where parent_id = f.id and other_id is not null
            union all
            select parent_id from person_pregnancy where other_id = f.id
            union all
            select known_id from record_link where duplicate_id = f.id
            union all
            select duplicate_id from record_link where known_id = f.id) other)
    select array_agg(id) from family
$$;

-- A release is the client's, whichever case it was recorded in.
create function people_erase_case(the_case uuid, the_number text, persons uuid[]) returns void language sql as
    $$ update consent set case_id = null where case_id = the_case $$;
select erased_by('people_erase_case', 'case', array['consent']);

create function people_erase_persons(the_case uuid, the_number text, persons uuid[]) returns void language plpgsql as $$
declare
    homes uuid[];
begin
    select array_agg(household_id) into homes from household_member where person_id = any (persons);
    delete from household_member where person_id = any (persons);
    delete from household h where h.id = any (homes)
        and not exists (select from household_member m where m.household_id = h.id);
end $$;
select erased_by('people_erase_persons', 'person', array['household', 'household_member']);

-- When somebody was born, as far as anybody knows: of an age that was guessed, the latest day that fits it.
create view published_person_birth as
select id as person_id, coalesce(birth_date, cast(age_as_of - make_interval(years => approximate_age) as date)) as born_on
from person;
