-- A mapping file that is no longer wanted leaves every list; what it was, and who removed it, stays.
alter table directory_mapping
    add column removed_at timestamptz,
    add column removed_by text,
    add constraint directory_mapping_removed check ((removed_at is null) = (removed_by is null));
-- By which mapping an import reads its files, so that nobody removes one that is in use; null where they are tables of HSDS.
alter table directory_import add column mapping_sha256 text;
