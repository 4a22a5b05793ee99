-- Of whom a need was not met, as far as it is counted: the age group on that day; null where the age was not known.
alter table unmet_need add column age_group text check (age_group in ('0-17', '18-24', '25-59', '60+'));
create index unmet_need_at on unmet_need (at);
