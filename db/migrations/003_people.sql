-- people: residents and those around them, their households and their homes. people knows no case.

create table case_access (
  partnership_id uuid not null references partnerships,
  access_id uuid not null,
  case_id uuid not null,
  household_id uuid not null,
  staff_id uuid,
  team_id uuid,
  reason text not null check (length(reason) between 1 and 300),
  from_on date not null,
  until_on date check (until_on >= from_on),
  granted_by uuid,
  primary key (partnership_id, access_id),
  check ((staff_id is null) <> (team_id is null)),
  foreign key (partnership_id, staff_id) references staff,
  foreign key (partnership_id, team_id) references teams
);
comment on table case_access is 'Dated leave to see a case beyond one''s own locality: a case lent to a team, or named access to a restricted case.';
create index case_access_by_case on case_access (partnership_id, case_id);
create index case_access_by_household on case_access (partnership_id, household_id);
alter table case_access enable row level security;
create policy case_access_seen on case_access for select to lightbulb_app using (partnership_id = acting_partnership());
grant select, insert, update on case_access to lightbulb_app;

create table homes (
  partnership_id uuid not null references partnerships,
  home_id uuid not null,
  address_lines text not null check (length(address_lines) <= 300),
  postcode text not null check (length(postcode) <= 8),
  uprn text check (uprn ~ '^[0-9]{1,12}$'),
  tenure text not null default 'unknown'
    check (tenure in ('owner', 'private_rent', 'council_rent', 'housing_association', 'other', 'unknown')),
  landlord text not null default '' check (length(landlord) <= 200),
  home_type text not null default 'unknown'
    check (home_type in ('house', 'bungalow', 'flat', 'maisonette', 'mobile', 'boat', 'other', 'unknown')),
  access_notes text not null default '' check (length(access_notes) <= 1000),
  dangers text not null default '' check (length(dangers) <= 1000),
  lone_worker text not null default '' check (length(lone_worker) <= 1000),
  erased_at timestamptz(3),
  version integer not null default 1,
  primary key (partnership_id, home_id),
  check ((erased_at is null) = (address_lines <> ''))
);
comment on table homes is 'Where a household lives. Once erased, a row without an address.';
comment on column homes.uprn is 'Unique Property Reference Number, when known.';
comment on column homes.dangers is 'What a visitor must know, such as a dog. Shown on every page from which somebody might set out.';
comment on column homes.lone_worker is 'What somebody who visits alone must do. Not empty means a warning.';

create table households (
  partnership_id uuid not null references partnerships,
  household_id uuid not null,
  home_id uuid not null,
  locality_id uuid not null,
  restricted boolean not null default false,
  erased_at timestamptz(3),
  primary key (partnership_id, household_id),
  foreign key (partnership_id, home_id) references homes,
  foreign key (partnership_id, locality_id) references localities
);
comment on table households is 'The people in one home. Who may see it follows from its locality, unless it is restricted.';
comment on column households.restricted is 'Only people named in case_access may open it.';
create index households_by_locality on households (partnership_id, locality_id);
create index households_by_home on households (partnership_id, home_id);

create table people (
  partnership_id uuid not null references partnerships,
  person_id uuid not null,
  survivor_id uuid,
  title text not null default '' check (length(title) <= 20),
  given_name text not null default '' check (length(given_name) <= 100),
  family_name text not null default '' check (length(family_name) <= 100),
  known_as text not null default '' check (length(known_as) <= 100),
  born_on date check (born_on between date '1880-01-01' and date '2200-01-01'),
  nhs_number text check (nhs_number ~ '^[0-9]{10}$'),
  phone text not null default '' check (length(phone) <= 30),
  mobile text not null default '' check (length(mobile) <= 30),
  email text not null default '' check (length(email) <= 254),
  contact_by text not null default 'phone' check (contact_by in ('phone', 'text', 'email', 'letter')),
  letter_format text not null default 'standard' check (letter_format in ('standard', 'large_print', 'easy_read', 'braille', 'audio')),
  language text not null default 'English' check (length(language) <= 60),
  interpreter boolean not null default false,
  communication_notes text not null default '' check (length(communication_notes) <= 500),
  known_before text not null default 'unknown' check (known_before in ('adult_social_care', 'housing', 'gp_only', 'no', 'unknown')),
  sharing_basis text not null default 'unknown' check (sharing_basis in ('public_task', 'consent', 'vital_interests', 'unknown')),
  died_on date,
  erased_at timestamptz(3),
  version integer not null default 1,
  primary key (partnership_id, person_id),
  check (survivor_id <> person_id),
  foreign key (partnership_id, survivor_id) references people
);
comment on table people is 'Anybody whom the service knows: a resident, a carer, somebody who speaks for a resident.';
comment on column people.survivor_id is 'Two records of one person become one by this pointer, so that merging moves nothing elsewhere.';
comment on column people.erased_at is 'When the person''s details were erased. The row stays, because cases and figures name it.';
create index people_by_survivor on people (partnership_id, survivor_id) where survivor_id is not null;
comment on column people.nhs_number is 'Ten digits whose last is right (modulus 11).';
comment on column people.known_before is 'Whether services knew the person before this service did.';
comment on column people.sharing_basis is 'On what basis the person''s facts are shared between partners.';

create table household_people (
  partnership_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('resident', 'member', 'carer', 'representative')),
  relationship text not null default '' check (length(relationship) <= 60),
  lives_here boolean not null default true,
  may_be_told text not null default 'nothing' check (may_be_told in ('everything', 'everything_but_money', 'appointments', 'nothing')),
  may_sign boolean not null default false,
  authority text not null default 'none'
    check (authority in ('none', 'consent', 'lpa_health', 'lpa_money', 'lpa_both', 'deputy', 'appointee', 'parent')),
  authority_seen_on date,
  carer_needs text not null default '' check (length(carer_needs) <= 1000),
  from_on date not null,
  until_on date,
  version integer not null default 1,
  primary key (partnership_id, household_id, person_id),
  foreign key (partnership_id, household_id) references households,
  foreign key (partnership_id, person_id) references people
);
comment on table household_people is 'Who somebody is to a household: the resident, another member, a carer, or one who speaks for the resident.';
comment on column household_people.authority is 'By what right a representative acts: the resident''s consent, a power of attorney, a court''s deputy, an appointee, a parent.';
comment on column household_people.carer_needs is 'What a carer needs for themselves.';
create index household_people_by_person on household_people (partnership_id, person_id);

create table capacity_notes (
  partnership_id uuid not null,
  note_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  decision text not null check (length(decision) between 1 and 200),
  has_capacity text not null check (has_capacity in ('yes', 'no', 'fluctuates')),
  assessed_on date not null,
  assessed_by text not null check (length(assessed_by) between 1 and 120),
  primary key (partnership_id, note_id),
  foreign key (partnership_id, household_id) references households,
  foreign key (partnership_id, person_id) references people
);
comment on table capacity_notes is 'Whether a person could make one decision on one day (Mental Capacity Act 2005, sections 2 and 3). Never a mark on the person as a whole.';

-- What may be seen --------------------------------------------------------------------------------------------

alter table households enable row level security;
create policy households_seen on households for select to lightbulb_app using (
  partnership_id = acting_partnership() and (
    (acting_kind() = 'staff' and not restricted and (acting_hub() or locality_id = any (acting_localities())))
    or (acting_kind() = 'staff' and exists (
      select 1 from case_access a
      where a.partnership_id = households.partnership_id and a.household_id = households.household_id
        and (a.staff_id = acting_id() or a.team_id = any (acting_teams()))
        and a.from_on <= acting_today() and (a.until_on is null or a.until_on >= acting_today())))
    or (acting_kind() = 'resident' and household_id = acting_household() and not restricted)
    or acting_kind() = 'job'));
create policy households_added on households for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy households_kept on households for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'))
  with check (partnership_id = acting_partnership());

-- Nobody lets another in where they may not go themselves.
create policy case_access_given on case_access for insert to lightbulb_app with check (
  partnership_id = acting_partnership() and (acting_kind() = 'job' or (acting_kind() = 'staff' and exists (
    select 1 from households h
    where h.partnership_id = case_access.partnership_id and h.household_id = case_access.household_id))));
create policy case_access_ended on case_access for update to lightbulb_app using (
  partnership_id = acting_partnership() and (acting_kind() = 'job' or (acting_kind() = 'staff' and exists (
    select 1 from households h
    where h.partnership_id = case_access.partnership_id and h.household_id = case_access.household_id))));

alter table homes enable row level security;
create policy homes_seen on homes for select to lightbulb_app using (
  partnership_id = acting_partnership() and exists (
    select 1 from households h where h.partnership_id = homes.partnership_id and h.home_id = homes.home_id));
create policy homes_added on homes for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy homes_kept on homes for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));

alter table household_people enable row level security;
create policy household_people_seen on household_people for select to lightbulb_app using (
  partnership_id = acting_partnership() and exists (
    select 1 from households h
    where h.partnership_id = household_people.partnership_id and h.household_id = household_people.household_id));
create policy household_people_added on household_people for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy household_people_kept on household_people for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));

-- Whoever may see a record may see the one it became: a policy on people cannot ask people itself.
create function joined_into(asked_person uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.person_id from people p where p.partnership_id = acting_partnership() and p.survivor_id = asked_person
$$;
comment on function joined_into(uuid) is 'The records that became this one.';

create function point_to_survivor(asked_person uuid, asked_survivor uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update people set survivor_id = asked_survivor, version = version + 1
  where partnership_id = acting_partnership() and acting_kind() in ('staff', 'job')
    and asked_person in (person_id, survivor_id)
$$;
comment on function point_to_survivor(uuid, uuid) is 'Makes one record, and all that had become it, into another: a pointer never leads to a pointer. The caller has made sure that both may be seen.';

create function kept_elsewhere(asked_people uuid[], asked_household uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct asked.person_id
  from people asked
  join people same on same.partnership_id = asked.partnership_id
    and coalesce(same.survivor_id, same.person_id) = coalesce(asked.survivor_id, asked.person_id)
  join household_people m on m.partnership_id = same.partnership_id and m.person_id = same.person_id
  join households h on h.partnership_id = m.partnership_id and h.household_id = m.household_id
  where asked.partnership_id = acting_partnership() and acting_kind() in ('staff', 'job')
    and asked.person_id = any (asked_people) and m.household_id <> asked_household and h.erased_at is null
$$;
comment on function kept_elsewhere(uuid[], uuid) is 'Which of these people another household still needs, whether or not the asker may see that household.';

create function move_household(asked_household uuid, asked_locality uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update households set locality_id = asked_locality
  where partnership_id = acting_partnership() and household_id = asked_household and acting_kind() in ('staff', 'job')
$$;
comment on function move_household(uuid, uuid) is 'Gives a household to another locality. A plain update by its old locality''s staff is refused, because they may not see the row that it leads to. The caller has made sure that the household may be seen.';

revoke all on function joined_into(uuid), point_to_survivor(uuid, uuid), kept_elsewhere(uuid[], uuid), move_household(uuid, uuid) from public;
grant execute on function joined_into(uuid), point_to_survivor(uuid, uuid), kept_elsewhere(uuid[], uuid), move_household(uuid, uuid) to lightbulb_app;

alter table people enable row level security;
create policy people_seen on people for select to lightbulb_app using (
  partnership_id = acting_partnership() and (
    exists (
      select 1 from household_people m where m.partnership_id = people.partnership_id and m.person_id = people.person_id)
    or exists (
      select 1 from joined_into(people.person_id) j (person_id)
      join household_people m on m.partnership_id = people.partnership_id and m.person_id = j.person_id)));
create policy people_added on people for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy people_kept on people for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));

alter table capacity_notes enable row level security;
create policy capacity_notes_seen on capacity_notes for select to lightbulb_app using (
  partnership_id = acting_partnership() and exists (
    select 1 from households h
    where h.partnership_id = capacity_notes.partnership_id and h.household_id = capacity_notes.household_id));
create policy capacity_notes_added on capacity_notes for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy capacity_notes_disposed on capacity_notes for all to lightbulb_disposal
  using (partnership_id = acting_partnership());

grant select, insert, update on homes, households, people, household_people to lightbulb_app;
grant select, insert on capacity_notes to lightbulb_app;
grant select, delete on capacity_notes to lightbulb_disposal;
grant select on households to lightbulb_measures;
create policy households_measured on households for select to lightbulb_measures using (partnership_id = acting_partnership());

-- A possible duplicate that another partner holds answers only by whom it is held.
create table person_matches (
  partnership_id uuid not null references partnerships,
  match_key text not null check (length(match_key) <= 200),
  person_id uuid not null,
  household_id uuid not null,
  primary key (partnership_id, match_key, person_id)
);
comment on table person_matches is 'Keys by which the same person is known again: NHS number, date of birth with the sound of the name. Read only through find_matches.';
alter table person_matches enable row level security;
create policy person_matches_added on person_matches for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy person_matches_seen on person_matches for select to lightbulb_app using (
  partnership_id = acting_partnership() and exists (
    select 1 from households h
    where h.partnership_id = person_matches.partnership_id and h.household_id = person_matches.household_id));
create policy person_matches_removed on person_matches for delete to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
grant select, insert, delete on person_matches to lightbulb_app;

create function find_matches(asked_keys text[], asked_household uuid) returns table (person_id uuid, household_id uuid, seen boolean, held_by text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (m.person_id)
    case when v.seen then m.person_id end, case when v.seen then m.household_id end, v.seen, l.name
  from person_matches m
  join households h on h.partnership_id = m.partnership_id and h.household_id = m.household_id
  join localities l on l.partnership_id = h.partnership_id and l.locality_id = h.locality_id
  cross join lateral (select (
      acting_kind() = 'job'
      or (acting_kind() = 'staff' and not h.restricted and (acting_hub() or h.locality_id = any (acting_localities())))
      or (acting_kind() = 'staff' and exists (
        select 1 from case_access a
        where a.partnership_id = h.partnership_id and a.household_id = h.household_id
          and (a.staff_id = acting_id() or a.team_id = any (acting_teams()))
          and a.from_on <= acting_today() and (a.until_on is null or a.until_on >= acting_today())))) as seen) v
  where m.partnership_id = acting_partnership() and acting_kind() in ('staff', 'job') and m.match_key = any (asked_keys)
    and (not h.restricted or v.seen) and h.erased_at is null
    and not exists (
      select 1 from people p
      join people own on own.partnership_id = p.partnership_id
        and coalesce(own.survivor_id, own.person_id) = coalesce(p.survivor_id, p.person_id)
      join household_people o on o.partnership_id = own.partnership_id and o.person_id = own.person_id
      where p.partnership_id = m.partnership_id and p.person_id = m.person_id and o.household_id = asked_household)
  order by m.person_id
  limit 20
$$;
comment on function find_matches(text[], uuid) is 'Possible records of the same person, but for those of one household and whoever is already one with them. One that the asker may not see answers only with the locality that holds it; a restricted one does not answer at all.';
revoke all on function find_matches(text[], uuid) from public;
grant execute on function find_matches(text[], uuid) to lightbulb_app;
