-- contact: how somebody asks for help.

create table referral_drafts (
  partnership_id uuid not null references partnerships,
  draft_id uuid not null,
  token_hash bytea not null,
  answers jsonb not null default '{}',
  saved_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  sent_reference text,
  sealed_link bytea,
  primary key (partnership_id, draft_id),
  unique (partnership_id, token_hash)
);
comment on table referral_drafts is 'A request being written on the public site. Whoever holds the link may go on with it; after its last day it is emptied.';
comment on column referral_drafts.answers is 'What was typed on each page, by the page''s name. Read only through the forms that took it.';
comment on column referral_drafts.sent_reference is 'The reference of the case that it became; the answers are emptied then.';
comment on column referral_drafts.sealed_link is 'The token of the tracking link, under a key made of the draft''s own token, which only the browser or the link holds.';
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
  urgent_reasons text[] not null default '{}',
  agreed text not null default 'self' check (agreed in ('self', 'agreed', 'not_told', 'cannot_agree')),
  why_not_agreed text not null default '' check (length(why_not_agreed) <= 1000),
  speak_to text not null default 'resident' check (speak_to in ('resident', 'referrer')),
  referrer_name text not null default '' check (length(referrer_name) <= 120),
  referrer_organisation text not null default '' check (length(referrer_organisation) <= 120),
  referrer_phone text not null default '' check (length(referrer_phone) <= 30),
  recorded_by uuid,
  primary key (partnership_id, referral_id),
  foreign key (partnership_id, household_id) references households,
  foreign key (partnership_id, person_id) references people
);
comment on table referrals is 'A request for help with a person in it. Its date of receipt starts the clock.';
comment on column referrals.reason is 'In the words of whoever asked.';
comment on column referrals.hard_at_home is 'What is hard at home, by code: the rooms and tasks that the form offers.';
comment on column referrals.agreed is 'Whether the person who needs help knows of the referral and agrees to it.';
comment on column referrals.speak_to is 'Whom to contact: the person who needs help, or whoever asked for them.';
comment on column referrals.referrer_name is 'A professional who referred. Family and friends are people of their own: made_by_person_id.';
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
