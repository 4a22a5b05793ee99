-- What the work of a task is to the client; null where the drawing does not say.
alter table work_item add column activity text;
