-- The ground floor: who is acting, what happened, and what it is safe to forget.
-- Every key is led by partnership_id. Every table here that holds a partnership's data has row-level security.

create table partnerships (
  partnership_id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  tagline text not null default '' check (length(tagline) <= 100),
  host_name text unique check (length(host_name) between 1 and 253),
  base_colour text not null default '#10312b' check (base_colour ~ '^#[0-9a-f]{6}$'),
  accent_colour text not null default '#f5a524' check (accent_colour ~ '^#[0-9a-f]{6}$'),
  public_phone text not null default '' check (length(public_phone) <= 30),
  public_email text not null default '' check (length(public_email) <= 254),
  opening_hours text not null default '' check (length(opening_hours) <= 100),
  text_template_id uuid,
  email_template_id uuid,
  letter_template_id uuid,
  demonstration boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(3) not null
);
comment on table partnerships is 'A whole service: councils and NHS bodies that run it together. Kept apart from every other on the same server.';
comment on column partnerships.host_name is 'The name in the address bar that leads to this partnership. One row may have none: it answers every other name.';
comment on column partnerships.text_template_id is 'The template of GOV.UK Notify with which this partnership''s texts are sent. Without one, texts are kept in the app. In the same way for emails and letters.';
comment on column partnerships.demonstration is 'Made when the database was created. Only then, and only on loopback, is one-click sign-in offered. Never changed afterwards.';

create unique index partnerships_one_default on partnerships ((host_name is null)) where host_name is null;

-- Who is acting -----------------------------------------------------------------------------------------
-- The program sets these with SET LOCAL at the start of each transaction; the policies read them.

create function acting_partnership() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('lightbulb.partnership_id', true), '')::uuid $$;
create function acting_kind() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('lightbulb.actor_kind', true), '') $$;
create function acting_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('lightbulb.actor_id', true), '')::uuid $$;
create function acting_hub() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('lightbulb.hub', true), '') = 'true' $$;
create function acting_localities() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('lightbulb.locality_ids', true), '')::uuid[], '{}') $$;
create function acting_teams() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('lightbulb.team_ids', true), '')::uuid[], '{}') $$;
create function acting_case() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('lightbulb.case_id', true), '')::uuid $$;
create function acting_household() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('lightbulb.household_id', true), '')::uuid $$;
create function acting_today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('lightbulb.today', true), '')::date, current_date) $$;
comment on function acting_kind() is 'staff, supplier, resident, api, job or visitor. Nothing set means that no policy lets anything through.';
comment on function acting_hub() is 'True for staff with a role in the central team, who see every locality.';

alter table partnerships enable row level security;
create policy partnerships_seen on partnerships for select to lightbulb_app using (true);
create policy partnerships_kept on partnerships for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy partnerships_made on partnerships for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() = 'job');
grant select, insert, update on partnerships to lightbulb_app;

-- Events ------------------------------------------------------------------------------------------------

create table streams (
  partnership_id uuid not null references partnerships,
  stream_id uuid not null,
  kind text not null check (kind in ('case', 'household', 'settings', 'account')),
  last_sequence integer not null default 0,
  head_hash bytea not null default '\x',
  primary key (partnership_id, stream_id)
);
comment on table streams is 'One chain of events each: a case, a household, the settings. Its row is locked by each command that appends to it.';

create table events (
  partnership_id uuid not null references partnerships,
  event_id uuid not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  stream_id uuid not null,
  stream_kind text not null,
  sequence integer not null default 0,
  type text not null check (type ~ '^[a-z]+(_[a-z]+)*$' and length(type) <= 60),
  type_version smallint not null default 1,
  occurred_on date not null,
  recorded_at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('staff', 'supplier', 'resident', 'api', 'job', 'visitor')),
  actor_id uuid,
  on_behalf_of uuid,
  partner_id uuid,
  because text check (length(because) <= 200),
  case_id uuid,
  household_id uuid,
  corrects_event_id uuid,
  data jsonb not null default '{}',
  detail_hash bytea,
  previous_hash bytea not null default '\x',
  hash bytea not null default '\x',
  primary key (partnership_id, event_id),
  unique (partnership_id, stream_id, sequence),
  foreign key (partnership_id, stream_id) references streams
);
comment on table events is 'Everything that happened, once, as a dated fact: the history, the audit and the outbox. No role updates or deletes a row.';
comment on column events.transaction_id is 'Readers of the log follow (transaction_id, event_id) below pg_snapshot_xmin, never the event id alone. Not chained: a restored row has the transaction that restored it.';
comment on column events.occurred_on is 'The Europe/London day on which it happened; may be earlier than the day on which it was recorded. Measures count by it.';
comment on column events.because is 'The rule or law that led to it, by name.';
comment on column events.data is 'Ids, codes, days and numbers only. Names and free text stand in event_details.';
comment on column events.detail_hash is 'hmac-sha256(salt, detail) of the row beside it in event_details; null when there is none.';
create index events_by_case on events (partnership_id, case_id, recorded_at desc) where case_id is not null;
create index events_by_household on events (partnership_id, household_id, recorded_at desc) where household_id is not null;
create index events_in_order on events (partnership_id, transaction_id, event_id);
create index events_by_type on events (partnership_id, type, occurred_on);

create table event_details (
  partnership_id uuid not null,
  event_id uuid not null,
  case_id uuid,
  household_id uuid,
  salt bytea not null check (length(salt) >= 16),
  detail text not null,
  primary key (partnership_id, event_id),
  foreign key (partnership_id, event_id) references events
);
comment on table event_details is 'The names and words of an event, apart from its row, so that they can be erased and the chain still holds. Only the role lightbulb_disposal deletes.';
comment on column event_details.detail is 'A JSON object as text, hashed byte for byte.';

create view events_published with (security_invoker = true) as
  select e.partnership_id, e.event_id, e.case_id, e.household_id, e.type, e.occurred_on, e.recorded_at, e.sequence,
    e.actor_kind, e.actor_id, e.on_behalf_of, e.because, e.data, d.detail, e.detail_hash is not null as had_detail
  from events e
  left join event_details d on d.partnership_id = e.partnership_id and d.event_id = e.event_id;
comment on view events_published is 'Events with their details, for the modules that tell them. had_detail without detail: the details have been erased.';
grant select on events_published to lightbulb_app;

create function event_body(e events) returns bytea language sql immutable parallel safe as $$
  select convert_to(jsonb_build_array(
    e.partnership_id, e.event_id, e.stream_id, e.stream_kind, e.sequence, e.type, e.type_version, e.occurred_on,
    (extract(epoch from e.recorded_at) * 1000)::bigint, e.actor_kind, e.actor_id, e.on_behalf_of, e.partner_id,
    e.because, e.case_id, e.household_id, e.corrects_event_id, e.data, encode(e.detail_hash, 'hex'))::text, 'UTF8')
$$;
comment on function event_body(events) is 'The bytes of an event that its hash covers: every column but the transaction and the two hashes.';

create function chain_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  stream streams;
begin
  insert into streams (partnership_id, stream_id, kind) values (new.partnership_id, new.stream_id, new.stream_kind)
    on conflict do nothing;
  select * into stream from streams
    where partnership_id = new.partnership_id and stream_id = new.stream_id for update;
  if stream.kind <> new.stream_kind then
    raise exception 'stream % is a %, not a %', new.stream_id, stream.kind, new.stream_kind;
  end if;
  new.sequence := stream.last_sequence + 1;
  new.previous_hash := stream.head_hash;
  new.transaction_id := pg_current_xact_id();
  new.hash := sha256(new.previous_hash || event_body(new));
  update streams set last_sequence = new.sequence, head_hash = new.hash
    where partnership_id = new.partnership_id and stream_id = new.stream_id;
  return new;
end $$;
comment on function chain_event() is 'Gives each new event its place and its hash. Nobody who appends can choose either.';
create trigger events_chain before insert on events for each row execute function chain_event();

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% rows are never changed', tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger events_unchangeable before update or delete on events for each row
  when (current_user <> 'lightbulb_owner') execute function refuse_change();
create trigger event_details_unchangeable before update on event_details for each row execute function refuse_change();

alter table streams enable row level security;
alter table events enable row level security;
alter table event_details enable row level security;
create policy streams_seen on streams for select to lightbulb_app, lightbulb_measures, lightbulb_disposal
  using (partnership_id = acting_partnership());
grant select on streams to lightbulb_app, lightbulb_measures, lightbulb_disposal;
grant select, insert on events to lightbulb_app, lightbulb_disposal;
grant select on events to lightbulb_measures;
grant select, insert on event_details to lightbulb_app;
grant select, delete on event_details to lightbulb_disposal;
create policy events_added on events for insert to lightbulb_app, lightbulb_disposal
  with check (partnership_id = acting_partnership() and actor_kind = acting_kind());
create policy event_details_added on event_details for insert to lightbulb_app
  with check (partnership_id = acting_partnership());
create policy events_measured on events for select to lightbulb_measures, lightbulb_disposal
  using (partnership_id = acting_partnership());
create policy event_details_disposed on event_details for all to lightbulb_disposal
  using (partnership_id = acting_partnership());
-- What staff, residents and jobs may read of events follows the case or the household: see 003 and 005.

-- Accounts and sessions -----------------------------------------------------------------------------------

create table accounts (
  partnership_id uuid not null references partnerships,
  account_id uuid not null,
  staff_id uuid,
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  password_hash text,
  totp_secret bytea,
  totp_last_step bigint,
  wrong_guesses integer not null default 0,
  locked_until timestamptz(3),
  closed_at timestamptz(3),
  created_at timestamptz(3) not null,
  primary key (partnership_id, account_id),
  unique (partnership_id, email)
);
comment on table accounts is 'A person who may sign in. What they may do follows from their assignments.';
comment on column accounts.password_hash is 'argon2id. Null until the person has set one by the link they were sent.';
comment on column accounts.totp_secret is 'Encrypted with the field key.';
comment on column accounts.totp_last_step is 'The last time step whose code was used, so that no code works twice.';

create table account_links (
  partnership_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (partnership_id, token_hash),
  foreign key (partnership_id, account_id) references accounts
);
comment on table account_links is 'One-time links by which a person sets a password.';

create table sessions (
  partnership_id uuid not null,
  session_hash bytea primary key,
  account_id uuid not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  foreign key (partnership_id, account_id) references accounts
);
comment on table sessions is 'Who is signed in. The cookie holds the token; the row holds its SHA-256.';
create index sessions_by_account on sessions (partnership_id, account_id);

create table attempts (
  partnership_id uuid not null references partnerships,
  kind text not null check (kind in ('sign_in', 'tracking', 'referral', 'link')),
  subject_hash bytea not null,
  window_start timestamptz(3) not null,
  count integer not null default 1,
  primary key (partnership_id, kind, subject_hash, window_start)
);
comment on table attempts is 'Counts of tries by address or account in a window of time. Rows, because web processes hold no state.';

create table submissions (
  partnership_id uuid not null references partnerships,
  form_id uuid not null,
  actor_id uuid,
  result text not null check (length(result) <= 500),
  submitted_at timestamptz(3) not null,
  primary key (partnership_id, form_id)
);
comment on table submissions is 'Forms already acted on: sending one twice leads to the same page and does nothing more.';

alter table accounts enable row level security;
alter table account_links enable row level security;
alter table sessions enable row level security;
alter table attempts enable row level security;
alter table submissions enable row level security;
create policy accounts_of_partnership on accounts to lightbulb_app using (partnership_id = acting_partnership());
create policy account_links_of_partnership on account_links to lightbulb_app using (partnership_id = acting_partnership());
create policy sessions_of_partnership on sessions to lightbulb_app using (partnership_id = acting_partnership());
create policy attempts_of_partnership on attempts to lightbulb_app using (partnership_id = acting_partnership());
create policy submissions_of_partnership on submissions to lightbulb_app using (partnership_id = acting_partnership());
grant select, insert, update on accounts, account_links, sessions, submissions to lightbulb_app;
grant select, insert, update, delete on attempts to lightbulb_app;

-- Messages ------------------------------------------------------------------------------------------------

create table messages (
  partnership_id uuid not null references partnerships,
  message_id uuid not null,
  case_id uuid,
  household_id uuid,
  person_id uuid,
  direction text not null check (direction in ('out', 'in')),
  channel text not null check (channel in ('text', 'email', 'letter', 'web', 'phone')),
  address text not null default '' check (length(address) <= 300),
  subject text not null default '' check (length(subject) <= 200),
  body text not null check (length(body) <= 10000),
  letter_format text not null default 'standard'
    check (letter_format in ('standard', 'large_print', 'easy_read', 'braille', 'audio')),
  status text not null check (status in ('waiting', 'sent', 'delivered', 'failed', 'kept', 'received', 'answered')),
  provider_reference text,
  failure text check (length(failure) <= 500),
  attempts integer not null default 0,
  try_at timestamptz(3),
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  answered_at timestamptz(3),
  created_by uuid,
  primary key (partnership_id, message_id)
);
comment on table messages is 'Words to and from a resident. Without a key for GOV.UK Notify a message out is kept here and read in the app.';
comment on column messages.letter_format is 'How the person reads a letter. One that is not standard is kept, to be printed or made by hand.';
comment on column messages.try_at is 'When a waiting message may next be tried. Whoever tries it moves this on first, so that no two try at once.';
comment on column messages.provider_reference is 'What GOV.UK Notify calls the message. It knows ours by message_id.';
comment on column messages.status is 'kept: not sent, because no provider is set up. received and answered are for messages in.';
create index messages_by_case on messages (partnership_id, case_id, created_at desc);
create index messages_waiting on messages (partnership_id, try_at) where status = 'waiting';
create index messages_by_hand on messages (partnership_id, created_at desc) where status in ('kept', 'failed');
alter table messages enable row level security;
grant select, insert, update on messages to lightbulb_app;

-- Files ---------------------------------------------------------------------------------------------------

create table files (
  partnership_id uuid not null references partnerships,
  file_id uuid not null,
  case_id uuid,
  household_id uuid,
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (length(media_type) <= 100),
  size_bytes integer not null check (size_bytes between 1 and 20971520),
  sha256 bytea not null,
  scan text not null check (scan in ('clean', 'not_scanned')),
  added_by uuid,
  added_at timestamptz(3) not null,
  removed_at timestamptz(3),
  primary key (partnership_id, file_id)
);
comment on table files is 'Documents and photographs. The bytes are on disk under the file id; the row says what they must hash to.';
create index files_by_case on files (partnership_id, case_id, added_at desc);
alter table files enable row level security;
grant select, insert, update on files to lightbulb_app;
