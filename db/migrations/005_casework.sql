-- casework: everything done for one household from one referral on.

create table pathways (
  partnership_id uuid not null references partnerships,
  pathway_key text not null check (pathway_key ~ '^[a-z]+(_[a-z]+)*$'),
  name text not null check (length(name) between 1 and 100),
  position integer not null default 0,
  primary key (partnership_id, pathway_key)
);
comment on table pathways is 'One kind of intervention, and the steps that it takes.';

create table pathway_versions (
  partnership_id uuid not null,
  pathway_version_id uuid not null,
  pathway_key text not null,
  from_on date not null,
  definition jsonb not null,
  published_at timestamptz(3),
  published_by uuid,
  version integer not null default 1,
  primary key (partnership_id, pathway_version_id),
  foreign key (partnership_id, pathway_key) references pathways
);
comment on table pathway_versions is 'The steps of a pathway from a day on. A version that is not published is a draft. Open cases keep the version they began with.';
comment on column pathway_versions.definition is 'The shape is PathwayDefinition in casework/pathway.rules.ts; read only through its parser.';
create unique index pathway_versions_by_day on pathway_versions (partnership_id, pathway_key, from_on) where published_at is not null;

create table case_targets (
  partnership_id uuid not null references partnerships,
  target_key text not null check (target_key in ('asked_to_finished', 'without_a_word')),
  from_on date not null,
  unit text not null check (unit in ('working_days', 'days')),
  value integer not null check (value between 1 and 2000),
  primary key (partnership_id, target_key, from_on)
);
comment on table case_targets is 'What the partnership aims for, from a day on: from asking to finished, and the longest time without a word.';

create table cases (
  partnership_id uuid not null references partnerships,
  case_id uuid not null,
  reference text not null check (length(reference) <= 16),
  household_id uuid not null,
  person_id uuid not null,
  locality_id uuid not null,
  restricted boolean not null default false,
  named_contact_id uuid not null,
  team_id uuid not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  source text not null,
  received_on date not null,
  urgency text not null default 'unset' check (urgency in ('unset', 'routine', 'high', 'urgent')),
  urgency_reasons text[] not null default '{}',
  complexity text not null default 'unset' check (complexity in ('unset', 'simple', 'several_needs', 'complex')),
  route text not null default 'unset' check (route in ('unset', 'advice', 'hsc_visit', 'not_for_us')),
  signposted_to text not null default '' check (length(signposted_to) <= 200),
  last_word_on date not null,
  silence_raised_on date,
  closed_on date check (closed_on >= received_on),
  closing_reason text check (closing_reason in ('finished', 'advice_given', 'not_for_us', 'withdrawn', 'moved_away', 'died', 'no_reply')),
  achieved text check (achieved in ('yes', 'partly', 'no', 'not_answered')),
  own_words text not null default '' check (length(own_words) <= 2000),
  version integer not null default 1,
  primary key (partnership_id, case_id),
  unique (partnership_id, reference),
  check ((status = 'closed') = (closed_on is not null)),
  check ((status = 'closed') = (closing_reason is not null)),
  foreign key (partnership_id, household_id) references households,
  foreign key (partnership_id, person_id) references people,
  foreign key (partnership_id, locality_id) references localities,
  foreign key (partnership_id, named_contact_id) references staff,
  foreign key (partnership_id, team_id) references teams
);
comment on table cases is 'Everything done for one household from one referral on, with one named contact throughout.';
comment on column cases.last_word_on is 'The last day on which the resident heard from us; before the first time, the day of the referral.';
comment on column cases.silence_raised_on is 'The day on which 20 working days without a word raised an alarm; empty again after the next word.';
comment on column cases.achieved is 'Has the service achieved everything you wanted? Asked at closing.';
create index cases_by_contact on cases (partnership_id, named_contact_id, received_on) where status = 'open';
create index cases_by_locality on cases (partnership_id, locality_id, received_on) where status = 'open';
create index cases_by_team on cases (partnership_id, team_id, last_word_on) where status = 'open';
create index cases_by_silence on cases (partnership_id, named_contact_id, last_word_on) where status = 'open';
create index cases_by_received on cases (partnership_id, received_on);
create index cases_by_closed on cases (partnership_id, closed_on) where status = 'closed';
create index cases_by_household on cases (partnership_id, household_id);

create table needs (
  partnership_id uuid not null,
  need_id uuid not null,
  case_id uuid not null,
  need_key text not null check (length(need_key) <= 60),
  title text not null check (length(title) between 1 and 200),
  found_from text not null default '' check (length(found_from) <= 300),
  found_on date not null,
  status text not null default 'open' check (status in ('open', 'met', 'declined', 'not_met')),
  status_reason text not null default '' check (length(status_reason) <= 500),
  primary key (partnership_id, need_id),
  foreign key (partnership_id, case_id) references cases
);
comment on table needs is 'What is hard for the person, found by an assessment or added by hand. Each is met by one or more interventions.';
comment on column needs.found_from is 'The answer that raised it, in words.';
create index needs_by_case on needs (partnership_id, case_id);

create table interventions (
  partnership_id uuid not null,
  intervention_id uuid not null,
  case_id uuid not null,
  need_id uuid,
  pathway_key text not null,
  pathway_version_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  status text not null default 'open' check (status in ('open', 'done', 'stopped')),
  opened_on date not null,
  ended_on date check (ended_on >= opened_on),
  stop_reason text not null default '' check (length(stop_reason) <= 500),
  primary key (partnership_id, intervention_id),
  check ((status = 'open') = (ended_on is null)),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, need_id) references needs,
  foreign key (partnership_id, pathway_version_id) references pathway_versions
);
comment on table interventions is 'One thing done about a need, on one pathway.';
create index interventions_by_case on interventions (partnership_id, case_id);

create table steps (
  partnership_id uuid not null,
  step_id uuid not null,
  case_id uuid not null,
  intervention_id uuid,
  locality_id uuid not null,
  step_key text not null check (length(step_key) <= 60),
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  owner_role text not null check (length(owner_role) <= 40),
  waits_for text[] not null default '{}',
  target_days integer not null check (target_days between 0 and 400),
  status text not null check (status in ('waiting', 'ready', 'started', 'held', 'done', 'skipped', 'cancelled')),
  team_id uuid not null,
  staff_id uuid,
  worked_by uuid,
  due_on date,
  ready_on date,
  started_on date,
  finished_on date,
  held_days integer not null default 0,
  skip_reason text not null default '' check (length(skip_reason) <= 500),
  urgency_rank smallint not null default 3,
  received_on date not null default '-infinity',
  last_word_on date not null default '-infinity',
  version integer not null default 1,
  primary key (partnership_id, step_id),
  check ((status in ('ready', 'started', 'held')) <= (due_on is not null and ready_on is not null)),
  check ((status in ('done', 'skipped', 'cancelled')) = (finished_on is not null)),
  check (status <> 'skipped' or skip_reason <> ''),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, intervention_id) references interventions,
  foreign key (partnership_id, team_id) references teams,
  foreign key (partnership_id, staff_id) references staff
);
comment on table steps is 'Everything that somebody must do: the steps of a pathway, and the case''s own (triage, Housing MOT, answering a message, closing).';
comment on column steps.intervention_id is 'Null for a step that happens once per case and counts in each of its pathways.';
comment on column steps.target_days is 'Working days from ready to done.';
comment on column steps.staff_id is 'Who has it. Null while it waits in the team''s list for anybody with the role.';
comment on column steps.worked_by is 'Who finished it, for the count of hand-offs.';
comment on column steps.held_days is 'Working days of holds that are over, already added to due_on.';
create index steps_by_case on steps (partnership_id, case_id, position);
comment on column steps.urgency_rank is '1 urgent, 2 high, 3 not yet triaged, 4 routine. This, received_on and last_word_on are the case''s, copied here by a trigger, so that a work list of any size is read in its order from an index.';
create index steps_of_staff on steps (partnership_id, staff_id, urgency_rank, due_on, last_word_on, step_id) where status in ('ready', 'started');
create index steps_of_team on steps (partnership_id, team_id, urgency_rank, due_on, last_word_on, step_id) where status in ('ready', 'started');
create index steps_of_role on steps (partnership_id, owner_role, urgency_rank, due_on, last_word_on, step_id) where status in ('ready', 'started');
create index steps_of_staff_by_age on steps (partnership_id, staff_id, received_on, step_id) where status in ('ready', 'started');
create index steps_of_team_by_age on steps (partnership_id, team_id, received_on, step_id) where status in ('ready', 'started');
create index steps_of_role_by_age on steps (partnership_id, owner_role, received_on, step_id) where status in ('ready', 'started');
create index steps_held_by_staff on steps (partnership_id, staff_id, due_on, step_id) where status = 'held';
create index steps_held_by_team on steps (partnership_id, team_id, due_on, step_id) where status = 'held';
create index steps_held_by_role on steps (partnership_id, owner_role, due_on, step_id) where status = 'held';
create unique index steps_once on steps (partnership_id, case_id, coalesce(intervention_id, case_id), step_key)
  where status not in ('done', 'skipped', 'cancelled');

create function urgency_rank_of(urgency text) returns smallint language sql immutable parallel safe as $$
  select case urgency when 'urgent' then 1 when 'high' then 2 when 'unset' then 3 else 4 end::smallint
$$;

create function step_takes_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select urgency_rank_of(c.urgency), c.received_on, c.last_word_on
    into new.urgency_rank, new.received_on, new.last_word_on
    from cases c where c.partnership_id = new.partnership_id and c.case_id = new.case_id;
  return new;
end $$;
comment on function step_takes_order() is 'Gives a new step its case''s urgency, day of receipt and day of the last word.';
create trigger steps_take_order before insert on steps for each row execute function step_takes_order();

create function case_gives_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update steps set urgency_rank = urgency_rank_of(new.urgency), received_on = new.received_on, last_word_on = new.last_word_on
    where partnership_id = new.partnership_id and case_id = new.case_id;
  return null;
end $$;
comment on function case_gives_order() is 'Keeps the steps of a case where they belong in work lists.';
create trigger cases_give_order after update of urgency, received_on, last_word_on on cases for each row
  when (old.urgency <> new.urgency or old.received_on <> new.received_on or old.last_word_on <> new.last_word_on)
  execute function case_gives_order();

create table holds (
  partnership_id uuid not null,
  hold_id uuid not null,
  case_id uuid not null,
  step_id uuid,
  reason text not null check (reason in ('in_hospital', 'away', 'deciding', 'no_reply', 'landlord', 'supplier', 'other_works', 'bereavement', 'other')),
  waiting_for text not null check (length(waiting_for) between 1 and 200),
  from_on date not null,
  expected_on date,
  until_on date check (until_on >= from_on),
  primary key (partnership_id, hold_id),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, step_id) references steps
);
comment on table holds is 'Time that waits for somebody outside the service, with its reason. It stops the clocks of the case, but never one that an Act sets.';
create index holds_by_case on holds (partnership_id, case_id);
create unique index holds_one_open on holds (partnership_id, step_id) where until_on is null;

create table clocks (
  partnership_id uuid not null,
  clock_id uuid not null,
  case_id uuid not null,
  intervention_id uuid,
  clock_key text not null check (length(clock_key) <= 60),
  name text not null check (length(name) between 1 and 200),
  unit text not null check (unit in ('working_days', 'days')),
  target integer not null check (target between 1 and 2000),
  statutory boolean not null default false,
  citation text not null default '' check (length(citation) <= 200),
  started_on date not null,
  stopped_on date check (stopped_on >= started_on),
  primary key (partnership_id, clock_id),
  foreign key (partnership_id, case_id) references cases
);
comment on table clocks is 'A named measure between two events of a case. Gross and net of holds are both read from it.';
comment on column clocks.statutory is 'Set by an Act: never held.';
create index clocks_by_case on clocks (partnership_id, case_id);

create table visits (
  partnership_id uuid not null,
  visit_id uuid not null,
  case_id uuid not null,
  step_id uuid,
  staff_id uuid not null,
  second_staff_id uuid,
  purpose text not null check (length(purpose) between 1 and 200),
  starts_at timestamptz(3) not null,
  visit_on date not null,
  minutes integer not null check (minutes between 5 and 600),
  outcome text not null default 'booked' check (outcome in ('booked', 'done', 'missed', 'cancelled')),
  outcome_reason text not null default '' check (length(outcome_reason) <= 500),
  primary key (partnership_id, visit_id),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, staff_id) references staff
);
comment on table visits is 'A worker at somebody''s home, booked or past.';
create index visits_by_staff on visits (partnership_id, staff_id, visit_on);
create index visits_by_second on visits (partnership_id, second_staff_id, visit_on) where second_staff_id is not null;
create index visits_by_case on visits (partnership_id, case_id);

create table case_words (
  partnership_id uuid not null,
  word text not null check (length(word) between 1 and 80),
  case_id uuid not null,
  primary key (partnership_id, word, case_id),
  foreign key (partnership_id, case_id) references cases
);
comment on table case_words is 'The words by which a case is found, each with the kind of thing it is (n: name, s: sound of a name, c: postcode, b: born on, t: phone, h: NHS number, r: reference, a: street). Searched with = and ranges only: other operators go past their index under row-level security.';
create index case_words_by_case on case_words (partnership_id, case_id);

create table case_openings (
  partnership_id uuid not null,
  case_id uuid not null,
  opened_at timestamptz(3) not null,
  actor_kind text not null,
  actor_id uuid,
  page text not null check (length(page) <= 60)
);
comment on table case_openings is 'Who opened which case, and when. Kept apart from the chain of events.';
create index case_openings_by_case on case_openings (partnership_id, case_id, opened_at desc);

create table tracking_keys (
  partnership_id uuid not null,
  key_hash bytea not null,
  case_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('link', 'code', 'session')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (partnership_id, key_hash),
  foreign key (partnership_id, case_id) references cases
);
comment on column tracking_keys.kind is 'link: a token in an address. code: typed with the reference and the date of birth, which are hashed with it. session: the cookie of somebody who typed a code; a code alone is never a cookie, so that tries are always counted.';
create index tracking_keys_by_case on tracking_keys (partnership_id, case_id);
comment on table tracking_keys is 'How a resident or representative reaches the tracking page: the link they were given, or the code from a letter or text that goes with the reference and the date of birth.';

-- What may be seen ----------------------------------------------------------------------------------------

alter table cases enable row level security;
-- Each "(select ...)" is worked out once for a statement, not once for a row.
create policy cases_seen on cases for select to lightbulb_app using (
  partnership_id = (select acting_partnership()) and (
    ((select acting_kind()) = 'staff' and not restricted
      and ((select acting_hub()) or locality_id = any ((select acting_localities())::uuid[])))
    or ((select acting_kind()) = 'staff' and exists (
      select 1 from case_access a
      where a.partnership_id = cases.partnership_id and a.case_id = cases.case_id
        and (a.staff_id = (select acting_id()) or a.team_id = any ((select acting_teams())::uuid[]))
        and a.from_on <= (select acting_today()) and (a.until_on is null or a.until_on >= (select acting_today()))))
    or ((select acting_kind()) = 'resident' and case_id = (select acting_case()) and not restricted)
    or (select acting_kind()) = 'job'));
create policy cases_added on cases for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy cases_kept on cases for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job', 'resident'))
  with check (partnership_id = acting_partnership());
create policy cases_measured on cases for select to lightbulb_measures using (partnership_id = acting_partnership());
grant select, insert, update on cases to lightbulb_app;
grant select on cases to lightbulb_measures;

-- Without "offset 0" the planner may read every case that the actor may see into a hash table before it looks at the first
-- row: it does not know that a list stops after a page. With it, each row looks up its own case by key.
do $$
declare t text;
begin
  foreach t in array array['needs', 'interventions', 'steps', 'holds', 'clocks', 'visits', 'case_words', 'tracking_keys'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to lightbulb_app using (partnership_id = (select acting_partnership()) and exists (
      select 1 from cases c where c.partnership_id = %I.partnership_id and c.case_id = %I.case_id offset 0))', t || '_seen', t, t, t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job'', ''resident''))', t || '_added', t);
    execute format('create policy %I on %I for update to lightbulb_app using (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job'', ''resident''))', t || '_kept', t);
    execute format('create policy %I on %I for select to lightbulb_measures using (partnership_id = acting_partnership())', t || '_measured', t);
    execute format('grant select, insert, update on %I to lightbulb_app', t);
  end loop;
end $$;
grant select on needs, interventions, steps, holds, clocks, visits to lightbulb_measures;
create policy case_words_removed on case_words for delete to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
grant delete on case_words to lightbulb_app;

alter table case_openings enable row level security;
create policy case_openings_added on case_openings for insert to lightbulb_app with check (partnership_id = acting_partnership());
create policy case_openings_seen on case_openings for select to lightbulb_app using (
  partnership_id = acting_partnership() and acting_kind() = 'staff' and exists (
    select 1 from cases c where c.partnership_id = case_openings.partnership_id and c.case_id = case_openings.case_id));
grant select, insert on case_openings to lightbulb_app;

do $$
declare t text;
begin
  foreach t in array array['pathways', 'pathway_versions', 'case_targets'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to lightbulb_app, lightbulb_measures using (partnership_id = acting_partnership())', t || '_seen', t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_added', t);
    execute format('create policy %I on %I for update to lightbulb_app using (partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_kept', t);
    execute format('grant select, insert, update on %I to lightbulb_app', t);
    execute format('grant select on %I to lightbulb_measures', t);
  end loop;
end $$;

create view cases_published with (security_invoker = true) as
  select partnership_id, case_id, reference, household_id, person_id, locality_id, status, received_on, last_word_on,
    closed_on, closing_reason
  from cases;
comment on view cases_published is 'Cases with the days by which they are counted, for measures of later modules.';
create view steps_published with (security_invoker = true) as
  select partnership_id, step_id, case_id, step_key, name, status, due_on from steps;
comment on view steps_published is 'What must be done on cases, and by when, for measures of later modules.';
create view case_targets_published with (security_invoker = true) as
  select partnership_id, target_key, from_on, unit, value from case_targets;
comment on view case_targets_published is 'What the partnership aims for, for measures of later modules.';
grant select on cases_published, steps_published, case_targets_published to lightbulb_app, lightbulb_measures;

-- Events, their details, messages and files follow their case or, without one, their household.
create policy events_seen on events for select to lightbulb_app using (
  partnership_id = acting_partnership() and case
    when acting_kind() = 'job' then true
    when case_id is not null then exists (
      select 1 from cases c where c.partnership_id = events.partnership_id and c.case_id = events.case_id)
    when household_id is not null then exists (
      select 1 from households h where h.partnership_id = events.partnership_id and h.household_id = events.household_id)
    else acting_kind() = 'staff' end);
create policy event_details_seen on event_details for select to lightbulb_app using (
  partnership_id = acting_partnership() and case
    when acting_kind() = 'job' then true
    when case_id is not null then exists (
      select 1 from cases c where c.partnership_id = event_details.partnership_id and c.case_id = event_details.case_id)
    when household_id is not null then exists (
      select 1 from households h where h.partnership_id = event_details.partnership_id and h.household_id = event_details.household_id)
    else acting_kind() = 'staff' end);

do $$
declare t text;
begin
  foreach t in array array['messages', 'files'] loop
    execute format('create policy %I on %I for select to lightbulb_app using (
      partnership_id = acting_partnership() and (acting_kind() = ''job'' or exists (
        select 1 from cases c where c.partnership_id = %I.partnership_id and c.case_id = %I.case_id)))', t || '_seen', t, t, t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job'', ''resident'')
      and (acting_kind() = ''job'' or exists (
        select 1 from cases c where c.partnership_id = %I.partnership_id and c.case_id = %I.case_id)))', t || '_added', t, t, t);
    execute format('create policy %I on %I for update to lightbulb_app using (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_kept', t);
  end loop;
end $$;

create function move_cases(asked_household uuid, to_locality uuid, to_team uuid, to_lead uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update steps s set locality_id = to_locality, team_id = to_team, staff_id = to_lead, version = s.version + 1
    from cases c
    where c.partnership_id = acting_partnership() and acting_kind() in ('staff', 'job')
      and c.household_id = asked_household and c.status = 'open'
      and s.partnership_id = c.partnership_id and s.case_id = c.case_id
      and s.status not in ('done', 'skipped', 'cancelled');
  update cases set locality_id = to_locality, team_id = to_team, named_contact_id = to_lead, version = version + 1
    where partnership_id = acting_partnership() and acting_kind() in ('staff', 'job')
      and household_id = asked_household and status = 'open';
end $$;
comment on function move_cases(uuid, uuid, uuid, uuid) is 'Gives the open cases of a household to the team of another locality. Those who move them may not see them afterwards, so no policy of theirs can.';
revoke all on function move_cases(uuid, uuid, uuid, uuid) from public;
grant execute on function move_cases(uuid, uuid, uuid, uuid) to lightbulb_app;

create function enter_tracking(asked_hash bytea, asked_kind text, asked_at timestamptz, asked_today date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_key record;
begin
  select k.*, c.reference into found_key
    from tracking_keys k
    join cases c on c.partnership_id = k.partnership_id and c.case_id = k.case_id
    where k.partnership_id = acting_partnership() and k.key_hash = asked_hash and k.kind = asked_kind
      and k.revoked_at is null and k.expires_at > asked_at and not c.restricted;
  if not found then return null; end if;
  perform set_config('lightbulb.actor_kind', 'resident', true),
    set_config('lightbulb.actor_id', found_key.person_id::text, true),
    set_config('lightbulb.case_id', found_key.case_id::text, true),
    set_config('lightbulb.household_id', found_key.household_id::text, true),
    set_config('lightbulb.today', asked_today::text, true);
  return jsonb_build_object('kind', 'resident', 'partnershipId', found_key.partnership_id, 'personId', found_key.person_id,
    'caseId', found_key.case_id, 'householdId', found_key.household_id, 'reference', found_key.reference);
end $$;
comment on function enter_tracking(bytea, text, timestamptz, date) is 'Acts as the resident or representative who holds a link or a code. Nothing for a restricted case.';
revoke all on function enter_tracking(bytea, text, timestamptz, date) from public;
grant execute on function enter_tracking(bytea, text, timestamptz, date) to lightbulb_app;
