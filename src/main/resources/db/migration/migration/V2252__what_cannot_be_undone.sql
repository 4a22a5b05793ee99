-- what a move back cannot undo of a case, as codes with their words
alter table effect_case add remains text[] not null default '{}';
