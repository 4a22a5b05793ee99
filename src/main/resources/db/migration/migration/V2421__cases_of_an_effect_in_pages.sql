-- cases that a line of the last computation counts, where there are more than the line itself names
create table effect_listed (
    redesign uuid not null references effect_run on delete cascade,
    list text not null,
    position int not null,
    case_number text,
    -- what somebody has typed in an open task of it, and what becomes of that; null for a list of cases
    draft jsonb,
    primary key (redesign, list, position)
);
