-- Who at the provider said it to the worker who wrote it down; null where the provider wrote it itself.
alter table provider_report add column speaker text;
