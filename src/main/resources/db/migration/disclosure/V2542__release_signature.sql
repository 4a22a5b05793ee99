-- The signature under a release of information, and the text that was signed.
create table release_signature (
    release_id uuid primary key,
    signer text not null,
    media_type text not null check (media_type in ('image/png', 'image/jpeg', 'application/pdf')),
    content bytea not null,
    sha256 text not null,
    terms text not null,
    terms_sha256 text not null,
    signed_at timestamptz not null,
    recorded_by text not null
);
create trigger release_signature_append_only before update or delete on release_signature
    for each row execute function disclosure_append_only();
create trigger release_signature_no_truncate before truncate on release_signature
    for each statement execute function disclosure_append_only();
