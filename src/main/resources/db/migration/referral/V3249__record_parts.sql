-- What this room keeps of a case or a person.
select belongs_to_case('referral', 'case_id');
select belongs_to_case('unmet_need', 'case_id');
select belongs_to('provider_report', 'referral_id', 'referral', 'id');
select belongs_to('referral_change', 'referral_id', 'referral', 'id');
select belongs_to('referral_left_out', 'referral_id', 'referral', 'id');
select belongs_to('referral_match', 'referral_id', 'referral', 'id');
select belongs_to('referral_match_round', 'referral_id', 'referral', 'id');
select belongs_to('referral_offer', 'referral_id', 'referral', 'id');
select belongs_to('referral_sending', 'referral_id', 'referral', 'id');
select belongs_to('referral_shortlist', 'referral_id', 'referral', 'id');
