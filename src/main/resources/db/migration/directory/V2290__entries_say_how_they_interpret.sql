-- What a service and its language rows say of interpreting; a new import writes it from both.
alter table directory_entry add column interpretation text;
update directory_entry e set interpretation = s.interpretation from directory_service s where s.id = e.service_id;
