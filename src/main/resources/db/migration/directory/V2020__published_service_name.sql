-- What a service and its organization are called, for the modules that keep no more of a service than its id.
create view published_service_name as
    select s.id as service_id, s.name as service, o.name as organization
    from directory_service s left join directory_organization o on o.id = s.organization_id;
