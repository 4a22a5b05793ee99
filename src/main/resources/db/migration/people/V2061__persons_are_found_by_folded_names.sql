-- What persons are compared by is computed by the database alone, and so always fits the columns that it comes from.
drop index person_sound, person_birth, person_phone, person_name_letters;
alter table person
    drop column name_key,
    drop column first_sound,
    drop column last_sound,
    drop column phone_key;
alter table person
    add column name_key text not null generated always as (name_key(first_name, last_name)) stored,
    add column first_key text not null generated always as (folded(first_name)) stored,
    add column last_key text not null generated always as (folded(last_name)) stored,
    add column first_sound text not null generated always as (name_sound(first_name)) stored,
    add column last_sound text not null generated always as (name_sound(last_name)) stored,
    add column phone_key text generated always as (
        case when length(phone_digits(phone)) >= 7 then phone_digits(phone) end) stored;
create index person_name_key on person (name_key);
create index person_name_letters on person using gist (name_letters(name_key) gist_trgm_ops);
create index person_order on person (last_key, first_key, id);
create index person_sound on person (last_sound, first_sound);
create index person_phone on person (phone_key) where phone_key is not null;
create index person_birth on person (birth_date) where birth_date is not null;

-- All that a person is, or ever was, found by: names, the digits of each phone number with a t behind, the digits of
-- the birth date with a d behind.
create function person_words(details jsonb) returns text
    language sql immutable strict parallel safe
    return ' ' || name_words(concat_ws(' ', details ->> 'firstName', details ->> 'lastName', details ->> 'preferredName'))
        || coalesce(' ' || phone_digits(details ->> 'phone') || 't', '')
        || coalesce((
            select string_agg(' ' || phone_digits(point ->> 'value') || 't', '')
            from jsonb_array_elements(details -> 'contacts') point where point ->> 'kind' = 'phone'), '')
        || coalesce(' ' || replace(details ->> 'birthDate', '-', '') || 'd', '') || ' ';

alter table person_revision add column words text not null generated always as (person_words(details)) stored;
create index person_revision_words on person_revision using gin (words gin_trgm_ops);

-- Each person with the words that they, or those who live with them now, are found by.
create view published_person_words as
    select coalesce(p.linked_to, p.id) as person_id, r.words
    from person_revision r join person p on p.id = r.person_id
    union all
    select coalesce(p.linked_to, p.id), r.words
    from person_revision r
    join household_member other on other.person_id = r.person_id and other.until is null
    join household_member own on own.household_id = other.household_id and own.person_id <> other.person_id
        and own.until is null
    join person p on p.id = own.person_id;
