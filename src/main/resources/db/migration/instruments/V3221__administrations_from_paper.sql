-- The day on which a paper was answered that was typed in later; null where the answers were written down as they were given.
alter table instrument_administration add column answered_on date;
