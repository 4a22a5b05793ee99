-- When this version was written: partners ask for what changed since they last looked.
alter table referral add column updated_at timestamptz;
update referral r set updated_at = coalesce(
    (select max(at) from referral_change c where c.referral_id = r.id), r.opened_at);
alter table referral alter column updated_at set not null;
create index referral_service_updated on referral (service_id, updated_at, id) where sent_at is not null;
