-- What kind of case it is: the decision table "caseload-standard" says how many of a kind fill one worker. The weight that a
-- priority gave is read no more; the column stays as it was, for a program of before that still writes it.
alter table case_file add case_kind text check (length(btrim(case_kind)) between 1 and 100);

drop index case_file_by_load;
create index case_file_by_load on case_file (worker, case_kind, stage) where status = 'open';
