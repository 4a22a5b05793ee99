-- The id of a row is made of its source, its table and its key there, so that the primary key says already that a key comes
-- once. A second index of long texts cost a third of the time of taking rows in.
alter table directory_organization drop constraint directory_organization_source_source_key_key;
alter table directory_location drop constraint directory_location_source_source_key_key;
alter table directory_service drop constraint directory_service_source_source_key_key;
alter table directory_service_at_location drop constraint directory_service_at_location_source_source_key_key;
alter table directory_address drop constraint directory_address_source_source_key_key;
alter table directory_phone drop constraint directory_phone_source_source_key_key;
alter table directory_schedule drop constraint directory_schedule_source_source_key_key;
alter table directory_language drop constraint directory_language_source_source_key_key;
alter table directory_eligibility drop constraint directory_eligibility_source_source_key_key;
alter table directory_fee drop constraint directory_fee_source_source_key_key;
alter table directory_service_area drop constraint directory_service_area_source_source_key_key;
alter table directory_taxonomy_term drop constraint directory_taxonomy_term_source_source_key_key;
alter table directory_service_term drop constraint directory_service_term_source_source_key_key;
alter table directory_contact drop constraint directory_contact_source_source_key_key;
alter table directory_required_document drop constraint directory_required_document_source_source_key_key;
alter table directory_accessibility drop constraint directory_accessibility_source_source_key_key;
alter table directory_capacity drop constraint directory_capacity_source_source_key_key;
alter table directory_funding drop constraint directory_funding_source_source_key_key;
alter table directory_url drop constraint directory_url_source_source_key_key;
alter table directory_metadata drop constraint directory_metadata_source_source_key_key;
-- What a source has is compared with what it says now.
create index directory_service_source on directory_service (source);
