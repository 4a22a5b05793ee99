-- requests that no team has taken over are listed for those who answer for intake
create index case_file_without_team on case_file (case_number desc) where team is null;
