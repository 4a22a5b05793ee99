-- Everything that HSDS 3.1 says of what the directory has already. What names a row that need not be there (a program, a
-- contact, a unit, a taxonomy, a placement, a parent) is kept as its key in the source, like parent_key of a term: it meets
-- its row whenever that comes, and goes out again as it came in.
alter table directory_organization
    add column uri text,
    add column tax_status text,
    add column tax_id text,
    add column year_incorporated text,
    add column legal_status text,
    add column logo text,
    add column parent_key text;

alter table directory_location
    add column location_type text,
    add column url text,
    add column external_identifier text,
    add column external_identifier_type text,
    alter column latitude type numeric, -- as many places as the source gives
    alter column longitude type numeric;

alter table directory_service
    add column program_key text,
    add column more_fees text, -- the older column fees, where fees_description stands beside it
    add column accreditations text,
    add column licenses text,
    add column alert text,
    add column assured_date date,
    add column assurer_email text,
    add column last_modified text, -- as written, with its own offset
    add column last_modified_at timestamptz; -- the same instant, to compare by

alter table directory_address
    add column address_1 text,
    add column address_2 text,
    add column address_type text; -- as written; kind is what it comes to

alter table directory_phone
    add column contact_key text,
    add column placement_key text,
    drop constraint directory_phone_check,
    add constraint directory_phone_parent
        check (num_nonnulls(organization_id, service_id, location_id, contact_key) >= 1);
create index directory_phone_contact on directory_phone (source, contact_key) where contact_key is not null;

-- A row of the source becomes one row for each day; they share row_key. A row may say when in words only.
alter table directory_schedule
    add column row_key text,
    add column placement_key text,
    add column dtstart date,
    add column until date,
    add column timezone text,
    add column count text,
    add column wkst text,
    add column byday text,
    add column byweekno text,
    add column bymonthday text,
    add column byyearday text,
    add column schedule_link text,
    add column attending_type text,
    add column notes text,
    drop constraint directory_schedule_frequency_check,
    add constraint directory_schedule_frequency_check check (frequency in ('weekly', 'monthly', 'in-words')),
    drop constraint directory_schedule_day,
    add constraint directory_schedule_day
        check (num_nonnulls(weekday, month_day) = case frequency when 'in-words' then 0 else 1 end);

alter table directory_language
    add column phone_key text,
    add column note text,
    drop constraint directory_language_check,
    add constraint directory_language_parent check (num_nonnulls(service_id, location_id, phone_key) >= 1);
create index directory_language_phone on directory_language (source, phone_key) where phone_key is not null;

alter table directory_fee
    add column valid_from date,
    add column valid_to date;

alter table directory_service_area
    add column placement_key text, -- the area holds for this placement only
    add column description text,
    add column extent text,
    add column extent_type text,
    add column uri text;

alter table directory_taxonomy_term
    add column code text,
    add column description text,
    add column taxonomy text,
    add column taxonomy_key text,
    add column language text,
    add column term_uri text;

-- Attributes hang on anything: link_key and link_entity say on what. Those of a service and of its placements have its id.
alter table directory_service_term
    add column link_key text,
    add column link_type text,
    add column link_entity text,
    add column value text,
    add column label text,
    alter column service_id drop not null,
    alter column term_id drop not null,
    add constraint directory_service_term_link check (num_nonnulls(service_id, link_key) >= 1);
create index directory_service_term_linked on directory_service_term (source, link_key) where link_key is not null;
