-- Hours of HSDS 3 follow rules of iCalendar: every second Monday, the first Thursday of a month, the 15th.
alter table directory_schedule alter column weekday drop not null;
alter table directory_schedule
    add column frequency text not null default 'weekly' check (frequency in ('weekly', 'monthly')),
    add column every int not null default 1 check (every between 1 and 99),
    add column ordinal int check (ordinal between -5 and 5 and ordinal <> 0),
    add column month_day int check (month_day between -31 and 31 and month_day <> 0),
    add constraint directory_schedule_day check (num_nonnulls(weekday, month_day) = 1);
-- Where only the closing is known, what the publisher wrote is shown instead.

-- A line of a report names its column and may stand for many rows.
alter table directory_import_line add column column_name text;
alter table directory_import_line add column rows int not null default 1 check (rows >= 0);
