-- what a move does to the timers of events that a process waits at; the events beside it for the filter
alter table effect_case add column event_timers jsonb not null default '[]' check (jsonb_typeof(event_timers) = 'array');
alter table effect_case add column timer_ids text[] not null default '{}';
