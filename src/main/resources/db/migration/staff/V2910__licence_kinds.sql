-- Kinds of licences are data: what the law of a place calls them, and what it lets their holders do.
create table licence_kind (
    code text primary key check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    title text not null check (length(btrim(title)) between 1 and 200),
    -- null: the level as the Association of Social Work Boards names it, whichever state issues it
    jurisdiction text check (length(btrim(jurisdiction)) between 1 and 100),
    level text not null check (level in ('none', 'bachelor', 'master', 'clinical', 'supervisor', 'substance-use')),
    alone text[] not null default '{}' check (alone <@ array['assess', 'diagnose', 'counsel', 'supervise', 'sign']),
    cosigned text[] not null default '{}' check (cosigned <@ array['assess', 'diagnose', 'counsel', 'supervise', 'sign']),
    cosigner text check (cosigner in ('bachelor', 'master', 'clinical', 'supervisor', 'substance-use')),
    grace_days int not null default 0 check (grace_days between 0 and 365),
    document_needed boolean not null default false,
    supervised_hours int not null default 0 check (supervised_hours between 0 and 20000),
    exam text check (length(btrim(exam)) between 1 and 200),
    changed_by text not null,
    changed_at timestamptz not null default now(),
    check (not (alone && cosigned)),
    check ((cosigned = '{}') = (cosigner is null))
);

insert into licence_kind (code, title, jurisdiction, level, alone, cosigned, cosigner, document_needed, supervised_hours, exam, changed_by)
values
    ('LBSW', 'Licensed Bachelor Social Worker', null, 'bachelor', '{assess}', '{counsel}', 'clinical', false, 0, 'ASWB Bachelors', 'system'),
    ('LMSW', 'Licensed Master Social Worker', null, 'master', '{assess,sign}', '{diagnose,counsel}', 'clinical', false, 0, 'ASWB Masters', 'system'),
    ('LCSW', 'Licensed Clinical Social Worker', null, 'clinical', '{assess,diagnose,counsel,supervise,sign}', '{}', null, false, 3000, 'ASWB Clinical', 'system'),
    ('IL-LSW', 'Licensed Social Worker', 'Illinois', 'master', '{assess,sign}', '{diagnose,counsel}', 'clinical', false, 0, null, 'system'),
    ('IL-LCSW', 'Licensed Clinical Social Worker', 'Illinois', 'clinical', '{assess,diagnose,counsel,supervise,sign}', '{}', null, false, 3000, 'ASWB Clinical', 'system'),
    ('ID-STR', 'Surat Tanda Registrasi', 'Indonesia', 'bachelor', '{assess}', '{counsel}', 'master', true, 0, 'Uji Kompetensi', 'system'),
    ('ID-SIPPS', 'Surat Izin Praktik Pekerja Sosial', 'Indonesia', 'master', '{assess,counsel,sign}', '{}', null, true, 0, 'Uji Kompetensi', 'system');

alter table licence drop constraint licence_kind_check;
alter table licence add constraint licence_kind_known foreign key (kind) references licence_kind (code);
create index licence_by_kind on licence (kind);

-- somebody ended it: no grace after that day
alter table licence add ended_on date;
