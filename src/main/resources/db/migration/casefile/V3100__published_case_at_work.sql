-- Whose case it is and how it stands, for the module that keeps supervision: no more than a list of cases shows.
create view published_case_at_work as
select c.id as case_id, c.case_number, c.client_name, c.worker, c.team, c.status, c.risk_level, c.opened_at, c.closed_at
from case_file c;
