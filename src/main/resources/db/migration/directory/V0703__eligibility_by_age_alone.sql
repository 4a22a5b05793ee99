-- A row may state ages and nothing else.
alter table directory_eligibility alter column eligibility drop not null;
alter table directory_eligibility add check (num_nonnulls(eligibility, minimum_age, maximum_age) > 0);
