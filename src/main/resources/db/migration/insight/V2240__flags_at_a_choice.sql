-- What a choice was made on, so that changed conditions can choose again. Null for flows at which nothing is chosen, and
-- for all that were taken before.
alter table flow_taken add column flags jsonb;
