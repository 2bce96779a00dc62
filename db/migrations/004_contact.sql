-- contact: how somebody asks for help.

create table referral_drafts (
  partnership_id uuid not null references partnerships,
  draft_id uuid not null,
  token_hash bytea not null,
  answers jsonb not null default '{}',
  saved_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  sent_reference text,
  primary key (partnership_id, draft_id),
  unique (partnership_id, token_hash)
);
comment on table referral_drafts is 'A request being written on the public site. Whoever holds the link may go on with it; after its last day it is emptied.';
comment on column referral_drafts.sent_reference is 'The reference of the case that it became; the answers are emptied then.';
alter table referral_drafts enable row level security;
create policy referral_drafts_by_link on referral_drafts to lightbulb_app
  using (partnership_id = acting_partnership() and (acting_kind() = 'job'
    or token_hash = decode(nullif(current_setting('lightbulb.draft_hash', true), ''), 'hex')))
  with check (partnership_id = acting_partnership());
grant select, insert, update, delete on referral_drafts to lightbulb_app;

create table referrals (
  partnership_id uuid not null references partnerships,
  referral_id uuid not null,
  case_id uuid,
  household_id uuid not null,
  person_id uuid not null,
  received_on date not null,
  received_at timestamptz(3) not null,
  source text not null check (source in ('self', 'family_or_friend', 'phone', 'first_contact', 'gp', 'nurse', 'hospital',
    'social_worker', 'council_team', 'ot', 'other')),
  made_by_person_id uuid,
  reason text not null check (length(reason) <= 2000),
  hard_at_home text[] not null default '{}',
  matters_most text not null default '' check (length(matters_most) <= 2000),
  recorded_by uuid,
  primary key (partnership_id, referral_id),
  foreign key (partnership_id, household_id) references households,
  foreign key (partnership_id, person_id) references people
);
comment on table referrals is 'A request for help with a person in it. Its date of receipt starts the clock.';
comment on column referrals.reason is 'In the words of whoever asked.';
comment on column referrals.hard_at_home is 'What is hard at home, by code: the rooms and tasks that the form offers.';
create index referrals_by_case on referrals (partnership_id, case_id);
alter table referrals enable row level security;
create policy referrals_seen on referrals for select to lightbulb_app using (
  partnership_id = acting_partnership() and exists (
    select 1 from households h
    where h.partnership_id = referrals.partnership_id and h.household_id = referrals.household_id));
create policy referrals_added on referrals for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy referrals_kept on referrals for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
grant select, insert, update on referrals to lightbulb_app;
