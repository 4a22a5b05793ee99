-- By which reading of the tables an entry was made. Those of an earlier one are made again beside the work of everybody else,
-- so that services match by what a new version reads of them without another import.
alter table directory_entry add column made_by int not null default 0;
