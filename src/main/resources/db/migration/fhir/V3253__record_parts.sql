-- What this room keeps of a case or a person.
select belongs_to('partner_task_output', 'referral_id', 'referral', 'id');
select belongs_to('partner_task_update', 'referral_id', 'referral', 'id');
