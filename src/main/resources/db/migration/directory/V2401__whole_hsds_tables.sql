-- The tables of HSDS 3.1 that the directory had no place for.
create table directory_program (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    name text not null,
    alternate_name text,
    description text,
    unique (source, source_key)
);
create index directory_program_organization on directory_program (organization_id);

create table directory_contact (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    service_id uuid references directory_service,
    location_id uuid references directory_location,
    placement_key text,
    name text,
    title text,
    department text,
    email text,
    unique (source, source_key),
    check (num_nonnulls(organization_id, service_id, location_id) >= 1)
);
create index directory_contact_organization on directory_contact (organization_id);
create index directory_contact_service on directory_contact (service_id);
create index directory_contact_location on directory_contact (location_id);

create table directory_required_document (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    document text,
    uri text,
    unique (source, source_key)
);
create index directory_required_document_service on directory_required_document (service_id);

create table directory_accessibility (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    location_id uuid not null references directory_location,
    description text,
    details text,
    url text,
    unique (source, source_key)
);
create index directory_accessibility_location on directory_accessibility (location_id);

create table directory_unit (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    name text not null,
    scheme text,
    identifier text,
    uri text,
    unique (source, source_key)
);

create table directory_capacity (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    unit_key text,
    available numeric,
    maximum numeric,
    description text,
    updated text, -- as written, with its own offset
    unique (source, source_key)
);
create index directory_capacity_service on directory_capacity (service_id);

create table directory_funding (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    service_id uuid references directory_service,
    funded_by text not null, -- the column source of HSDS
    unique (source, source_key),
    check (num_nonnulls(organization_id, service_id) >= 1)
);
create index directory_funding_organization on directory_funding (organization_id);
create index directory_funding_service on directory_funding (service_id);

create table directory_organization_identifier (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid not null references directory_organization,
    identifier_scheme text,
    identifier_type text,
    identifier text not null,
    unique (source, source_key)
);
create index directory_organization_identifier_organization on directory_organization_identifier (organization_id);

-- In its published form a row of url names nothing that it belongs to; within JSON it stands at its service or organization.
create table directory_url (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    service_id uuid references directory_service,
    label text,
    url text not null,
    unique (source, source_key)
);
create index directory_url_organization on directory_url (organization_id);
create index directory_url_service on directory_url (service_id);

create table directory_taxonomy (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    name text not null,
    description text,
    uri text,
    version text,
    unique (source, source_key)
);

-- What the source says that it changed itself, in whichever of its rows.
create table directory_metadata (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    resource_key text,
    resource_type text,
    last_action_date text,
    last_action_type text,
    field_name text,
    previous_value text,
    replacement_value text,
    updated_by text,
    unique (source, source_key)
);
create index directory_metadata_resource on directory_metadata (source, resource_key);

create table directory_meta_table_description (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    name text,
    language text,
    character_set text,
    unique (source, source_key)
);
