-- Some publishers state the ages with the eligibility, not with the service.
alter table directory_eligibility add column minimum_age int check (minimum_age between 0 and 150);
alter table directory_eligibility add column maximum_age int check (maximum_age between 0 and 150);
