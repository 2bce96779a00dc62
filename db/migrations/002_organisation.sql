-- organisation: the partners, their localities and teams, the people who work there, and which postcode is whose.

create table partners (
  partnership_id uuid not null references partnerships,
  partner_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('district', 'county', 'nhs', 'other')),
  host boolean not null default false,
  position integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, partner_id),
  unique (partnership_id, name)
);
comment on table partners is 'A council or NHS body in the partnership.';
comment on column partners.host is 'True for the one that employs the hub.';
create unique index partners_one_host on partners (partnership_id) where host;

create table localities (
  partnership_id uuid not null,
  locality_id uuid not null,
  partner_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  position integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, locality_id),
  unique (partnership_id, name),
  foreign key (partnership_id, partner_id) references partners
);
comment on table localities is 'A district, and the work that is done in it.';

create table teams (
  partnership_id uuid not null,
  team_id uuid not null,
  locality_id uuid,
  partner_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  phone text not null default '' check (length(phone) <= 30),
  lead_staff_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, team_id),
  unique (partnership_id, name),
  foreign key (partnership_id, locality_id) references localities,
  foreign key (partnership_id, partner_id) references partners
);
comment on table teams is 'People who share a list of work. A team without a locality belongs to the hub and sees the whole county.';
comment on column teams.lead_staff_id is 'Takes what nobody has taken: new referrals, and the raised alarm.';

create table staff (
  partnership_id uuid not null,
  staff_id uuid not null,
  partner_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  job_title text not null check (length(job_title) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  phone text not null default '' check (length(phone) <= 30),
  working_days text[] not null default '{mon,tue,wed,thu,fri}'
    check (working_days <@ '{mon,tue,wed,thu,fri,sat,sun}'::text[] and array_length(working_days, 1) >= 1),
  cover_staff_id uuid,
  left_on date,
  version integer not null default 1,
  primary key (partnership_id, staff_id),
  foreign key (partnership_id, partner_id) references partners
);
comment on table staff is 'Somebody who works in the service, for one partner.';
comment on column staff.cover_staff_id is 'Who answers on the days that this person does not work.';

alter table teams add foreign key (partnership_id, lead_staff_id) references staff;
alter table staff add foreign key (partnership_id, cover_staff_id) references staff;
alter table accounts add foreign key (partnership_id, staff_id) references staff;

create table assignments (
  partnership_id uuid not null,
  assignment_id uuid not null,
  staff_id uuid not null,
  team_id uuid not null,
  role text not null check (role in ('contact_adviser', 'hsc', 'senior_hsc', 'ot', 'technical_officer', 'grants_officer',
    'administrator', 'service_manager', 'finance_officer', 'board_member', 'auditor', 'data_protection_officer')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  primary key (partnership_id, assignment_id),
  foreign key (partnership_id, staff_id) references staff,
  foreign key (partnership_id, team_id) references teams
);
comment on table assignments is 'A role in a team from one day to another: what a person may do and see.';
create index assignments_by_staff on assignments (partnership_id, staff_id);
create index assignments_by_team on assignments (partnership_id, team_id, role);

create table postcode_areas (
  partnership_id uuid not null,
  prefix text not null check (prefix ~ '^[A-Z]{1,2}([0-9][A-Z0-9]?( [0-9]([A-Z]{2})?)?)?$'),
  locality_id uuid not null,
  primary key (partnership_id, prefix),
  foreign key (partnership_id, locality_id) references localities
);
comment on table postcode_areas is 'Which district a postcode is in. An area LE, a district LE19, a sector LE19 2 or one postcode LE19 2AB; the longest that fits wins. The space is kept: LE1 9 and LE19 are different places.';

do $$
declare t text;
begin
  foreach t in array array['partners', 'localities', 'teams', 'staff', 'assignments', 'postcode_areas'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to lightbulb_app, lightbulb_measures using (partnership_id = acting_partnership())', t || '_seen', t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_added', t);
    execute format('create policy %I on %I for update to lightbulb_app using (partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_kept', t);
    execute format('grant select, insert, update on %I to lightbulb_app', t);
    execute format('grant select on %I to lightbulb_measures', t);
  end loop;
end $$;
create policy postcode_areas_removed on postcode_areas for delete to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
grant delete on postcode_areas to lightbulb_app;

create view localities_published with (security_invoker = true) as
  select partnership_id, locality_id, name, position from localities;
comment on view localities_published is 'The districts by name, for lists of later modules.';
create view teams_published with (security_invoker = true) as
  select partnership_id, team_id, locality_id, name, position from teams;
comment on view teams_published is 'The teams by name, for lists of later modules.';
create view staff_published with (security_invoker = true) as
  select s.partnership_id, s.staff_id, s.name, s.job_title, s.phone, s.email, s.working_days, s.cover_staff_id,
    c.name as cover_name, s.left_on
  from staff s
  left join staff c on c.partnership_id = s.partnership_id and c.staff_id = s.cover_staff_id;
comment on view staff_published is 'Those who work in the service, or did, with who covers them, for pages of later modules.';
grant select on localities_published, teams_published, staff_published to lightbulb_app, lightbulb_measures;

-- One statement finds who is asking and says so to every policy of the transaction.
create function enter_session(asked_hash bytea, asked_at timestamptz, asked_today date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_session record;
  roles jsonb;
begin
  select s.partnership_id, s.session_hash, s.seen_at, a.account_id, a.email, st.staff_id, st.name, st.partner_id, st.job_title
    into found_session
    from sessions s
    join accounts a on a.partnership_id = s.partnership_id and a.account_id = s.account_id
    join staff st on st.partnership_id = a.partnership_id and st.staff_id = a.staff_id
    where s.session_hash = asked_hash and s.revoked_at is null and s.expires_at > asked_at
      and a.closed_at is null and (st.left_on is null or st.left_on >= asked_today);
  if not found then return null; end if;
  if found_session.seen_at < asked_at - interval '1 minute' then
    update sessions set seen_at = asked_at, expires_at = least(asked_at + interval '1 hour', created_at + interval '12 hours')
      where session_hash = asked_hash;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', x.role, 'teamId', x.team_id, 'teamName', t.name, 'localityId', t.locality_id)
      order by t.position, x.role), '[]') into roles
    from assignments x join teams t on t.partnership_id = x.partnership_id and t.team_id = x.team_id
    where x.partnership_id = found_session.partnership_id and x.staff_id = found_session.staff_id
      and x.from_on <= asked_today and (x.until_on is null or x.until_on >= asked_today);
  perform set_config('lightbulb.partnership_id', found_session.partnership_id::text, true),
    set_config('lightbulb.actor_kind', 'staff', true),
    set_config('lightbulb.actor_id', found_session.staff_id::text, true),
    set_config('lightbulb.today', asked_today::text, true),
    set_config('lightbulb.hub', (exists (select 1 from jsonb_array_elements(roles) r where r->>'localityId' is null))::text, true),
    set_config('lightbulb.locality_ids', (select coalesce(array_agg(distinct (r->>'localityId')::uuid), '{}')::text
      from jsonb_array_elements(roles) r where r->>'localityId' is not null), true),
    set_config('lightbulb.team_ids', (select coalesce(array_agg(distinct (r->>'teamId')::uuid), '{}')::text
      from jsonb_array_elements(roles) r), true);
  return jsonb_build_object('kind', 'staff', 'partnershipId', found_session.partnership_id, 'accountId', found_session.account_id,
    'staffId', found_session.staff_id, 'partnerId', found_session.partner_id, 'name', found_session.name,
    'jobTitle', found_session.job_title, 'assignments', roles,
    'partnership', (select to_jsonb(p) from partnerships p where p.partnership_id = found_session.partnership_id));
end $$;
comment on function enter_session(bytea, timestamptz, date) is 'Finds a live session by the hash of its token, acts as its person for the rest of the transaction, and returns who that is. Null when there is none.';

create function enter_partnership(asked_host text, asked_today date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_partnership partnerships;
begin
  select * into found_partnership from partnerships
    where host_name = asked_host or host_name is null order by host_name nulls last limit 1;
  if not found then return null; end if;
  perform set_config('lightbulb.partnership_id', found_partnership.partnership_id::text, true),
    set_config('lightbulb.actor_kind', 'visitor', true),
    set_config('lightbulb.today', asked_today::text, true);
  return to_jsonb(found_partnership);
end $$;
comment on function enter_partnership(text, date) is 'Acts as a visitor to the partnership that the address leads to.';
revoke all on function enter_session(bytea, timestamptz, date), enter_partnership(text, date) from public;
grant execute on function enter_session(bytea, timestamptz, date), enter_partnership(text, date) to lightbulb_app;
