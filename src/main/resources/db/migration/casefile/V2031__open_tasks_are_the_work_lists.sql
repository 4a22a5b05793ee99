-- The work list keeps each open task with its case; this second record of them held nothing that it does not.
drop table case_task;
