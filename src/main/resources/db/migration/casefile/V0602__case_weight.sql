-- how much a case weighs in its worker's caseload, as the decision table "assignment" said
alter table case_file add case_weight numeric(4, 1) not null default 1 check (case_weight >= 0);
create index case_file_by_load on case_file (worker) include (case_weight) where status = 'open';
