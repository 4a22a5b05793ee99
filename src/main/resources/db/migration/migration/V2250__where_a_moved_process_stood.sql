-- where a process stood when it was moved, so that the move can be taken back exactly; null for moves of before
alter table case_move_item add from_definition text;
alter table case_move_item add to_definition text;
alter table case_move_item add position jsonb;
create index case_move_item_by_instance on case_move_item (process_instance_id, at desc);
