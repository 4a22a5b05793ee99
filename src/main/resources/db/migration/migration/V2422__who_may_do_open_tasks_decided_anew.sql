-- a move that takes no case anywhere, and has a changed table decide anew who may do open tasks
alter table case_move add offers_only boolean not null default false;
