-- Whose service it is, for the modules that ask by the organization.
create view published_service_organization as
    select id as service_id, organization_id from directory_service where organization_id is not null;
