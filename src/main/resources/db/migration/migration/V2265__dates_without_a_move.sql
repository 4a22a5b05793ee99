-- some moves take no case anywhere: they only count the dates of open tasks anew, by a changed table
alter table case_move add dates_only boolean not null default false;
