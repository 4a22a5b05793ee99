-- what the next worker must know, beside the reason's code
alter table transfer_request add handover text not null default '';
