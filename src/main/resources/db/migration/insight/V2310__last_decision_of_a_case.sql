-- The effect of a redesign asks of every open case what a table said of it last.
create index decision_taken_of_case on decision_taken (decision_key, case_number, decided_at desc, id desc);
