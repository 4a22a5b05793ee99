-- why a redesign was published although scenarios went another way through it, and which did; null where none did
alter table redesign
    add column scenario_reason text,
    add column differing_scenarios text[] not null default '{}';
