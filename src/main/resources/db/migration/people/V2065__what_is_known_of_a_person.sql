-- How much of a birth date is known, more than one way to reach somebody, and why a record was corrected. The columns
-- phone, email and address hold the first of the contacts of their kind.
alter table person
    add column birth_certainty text check (birth_certainty in ('exact', 'month', 'year', 'approximate')),
    add column other_languages text[] not null default '{}',
    add column postal_code text,
    add column contacts jsonb;
update person set birth_certainty = 'exact' where birth_date is not null;
alter table person add check ((birth_certainty is null) = (birth_date is null));

alter table person_revision add column reason text;
