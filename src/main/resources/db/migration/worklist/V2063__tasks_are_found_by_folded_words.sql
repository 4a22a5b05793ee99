-- A task is found by its client, case and name however they are written.
alter table work_audience add column words text not null generated always as (folded(search)) stored;
create index work_audience_by_words on work_audience using gin (audience, words gin_trgm_ops);
drop index work_audience_by_text;
