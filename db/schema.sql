-- What db/migrations make of an empty database. Written by "npm run schema:write", never by hand.


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA pgboss;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE FUNCTION public.acting_case() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('lightbulb.case_id', true), '')::uuid $$;

CREATE FUNCTION public.acting_household() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('lightbulb.household_id', true), '')::uuid $$;

CREATE FUNCTION public.acting_hub() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(current_setting('lightbulb.hub', true), '') = 'true' $$;

COMMENT ON FUNCTION public.acting_hub() IS 'True for staff with a role in the central team, who see every locality.';

CREATE FUNCTION public.acting_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('lightbulb.actor_id', true), '')::uuid $$;

CREATE FUNCTION public.acting_kind() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('lightbulb.actor_kind', true), '') $$;

COMMENT ON FUNCTION public.acting_kind() IS 'staff, supplier, resident, api, job or visitor. Nothing set means that no policy lets anything through.';

CREATE FUNCTION public.acting_localities() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(nullif(current_setting('lightbulb.locality_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION public.acting_partnership() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('lightbulb.partnership_id', true), '')::uuid $$;

CREATE FUNCTION public.acting_teams() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(nullif(current_setting('lightbulb.team_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION public.acting_today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(nullif(current_setting('lightbulb.today', true), '')::date, current_date) $$;

CREATE FUNCTION public.case_gives_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update steps set urgency_rank = urgency_rank_of(new.urgency), received_on = new.received_on, last_word_on = new.last_word_on
    where partnership_id = new.partnership_id and case_id = new.case_id;
  return null;
end $$;

COMMENT ON FUNCTION public.case_gives_order() IS 'Keeps the steps of a case where they belong in work lists.';

CREATE FUNCTION public.chain_event() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.chain_event() IS 'Gives each new event its place and its hash. Nobody who appends can choose either.';

CREATE FUNCTION public.enter_partnership(asked_host text, asked_today date) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.enter_partnership(asked_host text, asked_today date) IS 'Acts as a visitor to the partnership that the address leads to.';

CREATE FUNCTION public.enter_session(asked_hash bytea, asked_at timestamp with time zone, asked_today date) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.enter_session(asked_hash bytea, asked_at timestamp with time zone, asked_today date) IS 'Finds a live session by the hash of its token, acts as its person for the rest of the transaction, and returns who that is. Null when there is none.';

CREATE FUNCTION public.enter_tracking(asked_hash bytea, asked_kind text, asked_at timestamp with time zone, asked_today date) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.enter_tracking(asked_hash bytea, asked_kind text, asked_at timestamp with time zone, asked_today date) IS 'Acts as the resident or representative who holds a link or a code. Nothing for a restricted case.';

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.events (
    partnership_id uuid NOT NULL,
    event_id uuid NOT NULL,
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    stream_id uuid NOT NULL,
    stream_kind text NOT NULL,
    sequence integer DEFAULT 0 NOT NULL,
    type text NOT NULL,
    type_version smallint DEFAULT 1 NOT NULL,
    occurred_on date NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    on_behalf_of uuid,
    partner_id uuid,
    because text,
    case_id uuid,
    household_id uuid,
    corrects_event_id uuid,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    detail_hash bytea,
    previous_hash bytea DEFAULT '\x'::bytea NOT NULL,
    hash bytea DEFAULT '\x'::bytea NOT NULL,
    CONSTRAINT events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'supplier'::text, 'resident'::text, 'api'::text, 'job'::text, 'visitor'::text]))),
    CONSTRAINT events_because_check CHECK ((length(because) <= 200)),
    CONSTRAINT events_type_check CHECK (((type ~ '^[a-z]+(_[a-z]+)*$'::text) AND (length(type) <= 60)))
);

COMMENT ON TABLE public.events IS 'Everything that happened, once, as a dated fact: the history, the audit and the outbox. No role updates or deletes a row.';

COMMENT ON COLUMN public.events.transaction_id IS 'Readers of the log follow (transaction_id, event_id) below pg_snapshot_xmin, never the event id alone. Not chained: a restored row has the transaction that restored it.';

COMMENT ON COLUMN public.events.occurred_on IS 'The Europe/London day on which it happened; may be earlier than the day on which it was recorded. Measures count by it.';

COMMENT ON COLUMN public.events.because IS 'The rule or law that led to it, by name.';

COMMENT ON COLUMN public.events.data IS 'Ids, codes, days and numbers only. Names and free text stand in event_details.';

COMMENT ON COLUMN public.events.detail_hash IS 'hmac-sha256(salt, detail) of the row beside it in event_details; null when there is none.';

CREATE FUNCTION public.event_body(e public.events) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select convert_to(jsonb_build_array(
    e.partnership_id, e.event_id, e.stream_id, e.stream_kind, e.sequence, e.type, e.type_version, e.occurred_on,
    (extract(epoch from e.recorded_at) * 1000)::bigint, e.actor_kind, e.actor_id, e.on_behalf_of, e.partner_id,
    e.because, e.case_id, e.household_id, e.corrects_event_id, e.data, encode(e.detail_hash, 'hex'))::text, 'UTF8')
$$;

COMMENT ON FUNCTION public.event_body(e public.events) IS 'The bytes of an event that its hash covers: every column but the transaction and the two hashes.';

CREATE FUNCTION public.find_matches(asked_keys text[], asked_household uuid) RETURNS TABLE(person_id uuid, household_id uuid, seen boolean, held_by text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.find_matches(asked_keys text[], asked_household uuid) IS 'Possible records of the same person, but for those of one household and whoever is already one with them. One that the asker may not see answers only with the locality that holds it; a restricted one does not answer at all.';

CREATE FUNCTION public.joined_into(asked_person uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select p.person_id from people p where p.partnership_id = acting_partnership() and p.survivor_id = asked_person
$$;

COMMENT ON FUNCTION public.joined_into(asked_person uuid) IS 'The records that became this one.';

CREATE FUNCTION public.kept_elsewhere(asked_people uuid[], asked_household uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select distinct asked.person_id
  from people asked
  join people same on same.partnership_id = asked.partnership_id
    and coalesce(same.survivor_id, same.person_id) = coalesce(asked.survivor_id, asked.person_id)
  join household_people m on m.partnership_id = same.partnership_id and m.person_id = same.person_id
  join households h on h.partnership_id = m.partnership_id and h.household_id = m.household_id
  where asked.partnership_id = acting_partnership() and acting_kind() in ('staff', 'job')
    and asked.person_id = any (asked_people) and m.household_id <> asked_household and h.erased_at is null
$$;

COMMENT ON FUNCTION public.kept_elsewhere(asked_people uuid[], asked_household uuid) IS 'Which of these people another household still needs, whether or not the asker may see that household.';

CREATE FUNCTION public.move_cases(asked_household uuid, to_locality uuid, to_team uuid, to_lead uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.move_cases(asked_household uuid, to_locality uuid, to_team uuid, to_lead uuid) IS 'Gives the open cases of a household to the team of another locality. Those who move them may not see them afterwards, so no policy of theirs can.';

CREATE FUNCTION public.move_household(asked_household uuid, asked_locality uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  update households set locality_id = asked_locality
  where partnership_id = acting_partnership() and household_id = asked_household and acting_kind() in ('staff', 'job')
$$;

COMMENT ON FUNCTION public.move_household(asked_household uuid, asked_locality uuid) IS 'Gives a household to another locality. A plain update by its old locality''s staff is refused, because they may not see the row that it leads to. The caller has made sure that the household may be seen.';

CREATE FUNCTION public.point_to_survivor(asked_person uuid, asked_survivor uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  update people set survivor_id = asked_survivor, version = version + 1
  where partnership_id = acting_partnership() and acting_kind() in ('staff', 'job')
    and asked_person in (person_id, survivor_id)
$$;

COMMENT ON FUNCTION public.point_to_survivor(asked_person uuid, asked_survivor uuid) IS 'Makes one record, and all that had become it, into another: a pointer never leads to a pointer. The caller has made sure that both may be seen.';

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin raise exception '% rows are never changed', tg_table_name using errcode = 'insufficient_privilege'; end $$;

CREATE FUNCTION public.step_takes_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  select urgency_rank_of(c.urgency), c.received_on, c.last_word_on
    into new.urgency_rank, new.received_on, new.last_word_on
    from cases c where c.partnership_id = new.partnership_id and c.case_id = new.case_id;
  return new;
end $$;

COMMENT ON FUNCTION public.step_takes_order() IS 'Gives a new step its case''s urgency, day of receipt and day of the last word.';

CREATE FUNCTION public.urgency_rank_of(urgency text) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select case urgency when 'urgent' then 1 when 'high' then 2 when 'unset' then 3 else 4 end::smallint
$$;

CREATE TABLE public.account_links (
    partnership_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    used_at timestamp(3) with time zone
);

COMMENT ON TABLE public.account_links IS 'One-time links by which a person sets a password.';

CREATE TABLE public.accounts (
    partnership_id uuid NOT NULL,
    account_id uuid NOT NULL,
    staff_id uuid,
    email text NOT NULL,
    password_hash text,
    totp_secret bytea,
    totp_last_step bigint,
    wrong_guesses integer DEFAULT 0 NOT NULL,
    locked_until timestamp(3) with time zone,
    closed_at timestamp(3) with time zone,
    created_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT accounts_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email))))
);

COMMENT ON TABLE public.accounts IS 'A person who may sign in. What they may do follows from their assignments.';

COMMENT ON COLUMN public.accounts.password_hash IS 'argon2id. Null until the person has set one by the link they were sent.';

COMMENT ON COLUMN public.accounts.totp_secret IS 'Encrypted with the field key.';

COMMENT ON COLUMN public.accounts.totp_last_step IS 'The last time step whose code was used, so that no code works twice.';

CREATE TABLE public.assignments (
    partnership_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    team_id uuid NOT NULL,
    role text NOT NULL,
    from_on date NOT NULL,
    until_on date,
    CONSTRAINT assignments_check CHECK ((until_on >= from_on)),
    CONSTRAINT assignments_role_check CHECK ((role = ANY (ARRAY['contact_adviser'::text, 'hsc'::text, 'senior_hsc'::text, 'ot'::text, 'technical_officer'::text, 'grants_officer'::text, 'administrator'::text, 'service_manager'::text, 'finance_officer'::text, 'board_member'::text, 'auditor'::text, 'data_protection_officer'::text])))
);

COMMENT ON TABLE public.assignments IS 'A role in a team from one day to another: what a person may do and see.';

CREATE TABLE public.attempts (
    partnership_id uuid NOT NULL,
    kind text NOT NULL,
    subject_hash bytea NOT NULL,
    window_start timestamp(3) with time zone NOT NULL,
    count integer DEFAULT 1 NOT NULL,
    CONSTRAINT attempts_kind_check CHECK ((kind = ANY (ARRAY['sign_in'::text, 'tracking'::text, 'referral'::text, 'link'::text])))
);

COMMENT ON TABLE public.attempts IS 'Counts of tries by address or account in a window of time. Rows, because web processes hold no state.';

CREATE TABLE public.capacity_notes (
    partnership_id uuid NOT NULL,
    note_id uuid NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    decision text NOT NULL,
    has_capacity text NOT NULL,
    assessed_on date NOT NULL,
    assessed_by text NOT NULL,
    CONSTRAINT capacity_notes_assessed_by_check CHECK (((length(assessed_by) >= 1) AND (length(assessed_by) <= 120))),
    CONSTRAINT capacity_notes_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 200))),
    CONSTRAINT capacity_notes_has_capacity_check CHECK ((has_capacity = ANY (ARRAY['yes'::text, 'no'::text, 'fluctuates'::text])))
);

COMMENT ON TABLE public.capacity_notes IS 'Whether a person could make one decision on one day (Mental Capacity Act 2005, sections 2 and 3). Never a mark on the person as a whole.';

CREATE TABLE public.case_access (
    partnership_id uuid NOT NULL,
    access_id uuid NOT NULL,
    case_id uuid NOT NULL,
    household_id uuid NOT NULL,
    staff_id uuid,
    team_id uuid,
    reason text NOT NULL,
    from_on date NOT NULL,
    until_on date,
    granted_by uuid,
    CONSTRAINT case_access_check CHECK ((until_on >= from_on)),
    CONSTRAINT case_access_check1 CHECK (((staff_id IS NULL) <> (team_id IS NULL))),
    CONSTRAINT case_access_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300)))
);

COMMENT ON TABLE public.case_access IS 'Dated leave to see a case beyond one''s own locality: a case lent to a team, or named access to a restricted case.';

CREATE TABLE public.case_openings (
    partnership_id uuid NOT NULL,
    case_id uuid NOT NULL,
    opened_at timestamp(3) with time zone NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    page text NOT NULL,
    CONSTRAINT case_openings_page_check CHECK ((length(page) <= 60))
);

COMMENT ON TABLE public.case_openings IS 'Who opened which case, and when. Kept apart from the chain of events.';

CREATE TABLE public.case_targets (
    partnership_id uuid NOT NULL,
    target_key text NOT NULL,
    from_on date NOT NULL,
    unit text NOT NULL,
    value integer NOT NULL,
    CONSTRAINT case_targets_target_key_check CHECK ((target_key = ANY (ARRAY['asked_to_finished'::text, 'without_a_word'::text]))),
    CONSTRAINT case_targets_unit_check CHECK ((unit = ANY (ARRAY['working_days'::text, 'days'::text]))),
    CONSTRAINT case_targets_value_check CHECK (((value >= 1) AND (value <= 2000)))
);

COMMENT ON TABLE public.case_targets IS 'What the partnership aims for, from a day on: from asking to finished, and the longest time without a word.';

CREATE VIEW public.case_targets_published WITH (security_invoker='true') AS
 SELECT case_targets.partnership_id,
    case_targets.target_key,
    case_targets.from_on,
    case_targets.unit,
    case_targets.value
   FROM public.case_targets;

COMMENT ON VIEW public.case_targets_published IS 'What the partnership aims for, for measures of later modules.';

CREATE TABLE public.case_words (
    partnership_id uuid NOT NULL,
    word text NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT case_words_word_check CHECK (((length(word) >= 1) AND (length(word) <= 80)))
);

COMMENT ON TABLE public.case_words IS 'The words by which a case is found, each with the kind of thing it is (n: name, s: sound of a name, c: postcode, b: born on, t: phone, h: NHS number, r: reference, a: street). Searched with = and ranges only: other operators go past their index under row-level security.';

CREATE TABLE public.cases (
    partnership_id uuid NOT NULL,
    case_id uuid NOT NULL,
    reference text NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    locality_id uuid NOT NULL,
    restricted boolean DEFAULT false NOT NULL,
    named_contact_id uuid NOT NULL,
    team_id uuid NOT NULL,
    status text DEFAULT 'open'::text NOT NULL,
    source text NOT NULL,
    received_on date NOT NULL,
    urgency text DEFAULT 'unset'::text NOT NULL,
    urgency_reasons text[] DEFAULT '{}'::text[] NOT NULL,
    complexity text DEFAULT 'unset'::text NOT NULL,
    route text DEFAULT 'unset'::text NOT NULL,
    signposted_to text DEFAULT ''::text NOT NULL,
    last_word_on date NOT NULL,
    silence_raised_on date,
    closed_on date,
    closing_reason text,
    achieved text,
    own_words text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT cases_achieved_check CHECK ((achieved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'not_answered'::text]))),
    CONSTRAINT cases_check CHECK ((closed_on >= received_on)),
    CONSTRAINT cases_check1 CHECK (((status = 'closed'::text) = (closed_on IS NOT NULL))),
    CONSTRAINT cases_check2 CHECK (((status = 'closed'::text) = (closing_reason IS NOT NULL))),
    CONSTRAINT cases_closing_reason_check CHECK ((closing_reason = ANY (ARRAY['finished'::text, 'advice_given'::text, 'not_for_us'::text, 'withdrawn'::text, 'moved_away'::text, 'died'::text, 'no_reply'::text]))),
    CONSTRAINT cases_complexity_check CHECK ((complexity = ANY (ARRAY['unset'::text, 'simple'::text, 'several_needs'::text, 'complex'::text]))),
    CONSTRAINT cases_own_words_check CHECK ((length(own_words) <= 2000)),
    CONSTRAINT cases_reference_check CHECK ((length(reference) <= 16)),
    CONSTRAINT cases_route_check CHECK ((route = ANY (ARRAY['unset'::text, 'advice'::text, 'hsc_visit'::text, 'not_for_us'::text]))),
    CONSTRAINT cases_signposted_to_check CHECK ((length(signposted_to) <= 200)),
    CONSTRAINT cases_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text]))),
    CONSTRAINT cases_urgency_check CHECK ((urgency = ANY (ARRAY['unset'::text, 'routine'::text, 'high'::text, 'urgent'::text])))
);

COMMENT ON TABLE public.cases IS 'Everything done for one household from one referral on, with one named contact throughout.';

COMMENT ON COLUMN public.cases.last_word_on IS 'The last day on which the resident heard from us; before the first time, the day of the referral.';

COMMENT ON COLUMN public.cases.silence_raised_on IS 'The day on which 20 working days without a word raised an alarm; empty again after the next word.';

COMMENT ON COLUMN public.cases.achieved IS 'Has the service achieved everything you wanted? Asked at closing.';

CREATE VIEW public.cases_published WITH (security_invoker='true') AS
 SELECT cases.partnership_id,
    cases.case_id,
    cases.reference,
    cases.household_id,
    cases.person_id,
    cases.locality_id,
    cases.status,
    cases.received_on,
    cases.last_word_on,
    cases.closed_on,
    cases.closing_reason
   FROM public.cases;

COMMENT ON VIEW public.cases_published IS 'Cases with the days by which they are counted, for measures of later modules.';

CREATE TABLE public.clocks (
    partnership_id uuid NOT NULL,
    clock_id uuid NOT NULL,
    case_id uuid NOT NULL,
    intervention_id uuid,
    clock_key text NOT NULL,
    name text NOT NULL,
    unit text NOT NULL,
    target integer NOT NULL,
    statutory boolean DEFAULT false NOT NULL,
    citation text DEFAULT ''::text NOT NULL,
    started_on date NOT NULL,
    stopped_on date,
    CONSTRAINT clocks_check CHECK ((stopped_on >= started_on)),
    CONSTRAINT clocks_citation_check CHECK ((length(citation) <= 200)),
    CONSTRAINT clocks_clock_key_check CHECK ((length(clock_key) <= 60)),
    CONSTRAINT clocks_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT clocks_target_check CHECK (((target >= 1) AND (target <= 2000))),
    CONSTRAINT clocks_unit_check CHECK ((unit = ANY (ARRAY['working_days'::text, 'days'::text])))
);

COMMENT ON TABLE public.clocks IS 'A named measure between two events of a case. Gross and net of holds are both read from it.';

COMMENT ON COLUMN public.clocks.statutory IS 'Set by an Act: never held.';

CREATE TABLE public.event_details (
    partnership_id uuid NOT NULL,
    event_id uuid NOT NULL,
    case_id uuid,
    household_id uuid,
    salt bytea NOT NULL,
    detail text NOT NULL,
    CONSTRAINT event_details_salt_check CHECK ((length(salt) >= 16))
);

COMMENT ON TABLE public.event_details IS 'The names and words of an event, apart from its row, so that they can be erased and the chain still holds. Only the role lightbulb_disposal deletes.';

COMMENT ON COLUMN public.event_details.detail IS 'A JSON object as text, hashed byte for byte.';

CREATE VIEW public.events_published WITH (security_invoker='true') AS
 SELECT e.partnership_id,
    e.event_id,
    e.case_id,
    e.household_id,
    e.type,
    e.occurred_on,
    e.recorded_at,
    e.sequence,
    e.actor_kind,
    e.actor_id,
    e.on_behalf_of,
    e.because,
    e.data,
    d.detail,
    (e.detail_hash IS NOT NULL) AS had_detail
   FROM (public.events e
     LEFT JOIN public.event_details d ON (((d.partnership_id = e.partnership_id) AND (d.event_id = e.event_id))));

COMMENT ON VIEW public.events_published IS 'Events with their details, for the modules that tell them. had_detail without detail: the details have been erased.';

CREATE TABLE public.files (
    partnership_id uuid NOT NULL,
    file_id uuid NOT NULL,
    case_id uuid,
    household_id uuid,
    name text NOT NULL,
    media_type text NOT NULL,
    size_bytes integer NOT NULL,
    sha256 bytea NOT NULL,
    scan text NOT NULL,
    added_by uuid,
    added_at timestamp(3) with time zone NOT NULL,
    removed_at timestamp(3) with time zone,
    CONSTRAINT files_media_type_check CHECK ((length(media_type) <= 100)),
    CONSTRAINT files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT files_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'not_scanned'::text]))),
    CONSTRAINT files_size_bytes_check CHECK (((size_bytes >= 1) AND (size_bytes <= 20971520)))
);

COMMENT ON TABLE public.files IS 'Documents and photographs. The bytes are on disk under the file id; the row says what they must hash to.';

CREATE TABLE public.follow_up_calls (
    partnership_id uuid NOT NULL,
    follow_up_call_id uuid NOT NULL,
    case_id uuid NOT NULL,
    order_id uuid NOT NULL,
    step_id uuid,
    called_on date NOT NULL,
    called_by uuid NOT NULL,
    safe text NOT NULL,
    compliant text NOT NULL,
    in_use text NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    CONSTRAINT follow_up_calls_compliant_check CHECK ((compliant = ANY (ARRAY['yes'::text, 'no'::text]))),
    CONSTRAINT follow_up_calls_in_use_check CHECK ((in_use = ANY (ARRAY['yes'::text, 'no'::text, 'sometimes'::text]))),
    CONSTRAINT follow_up_calls_safe_check CHECK ((safe = ANY (ARRAY['yes'::text, 'no'::text]))),
    CONSTRAINT follow_up_calls_words_check CHECK ((length(words) <= 2000))
);

COMMENT ON TABLE public.follow_up_calls IS 'The call after equipment was provided: is it safe, as it should be, and used?';

COMMENT ON COLUMN public.follow_up_calls.compliant IS 'Fitted and used as its maker and the prescriber say.';

CREATE TABLE public.holds (
    partnership_id uuid NOT NULL,
    hold_id uuid NOT NULL,
    case_id uuid NOT NULL,
    step_id uuid,
    reason text NOT NULL,
    waiting_for text NOT NULL,
    from_on date NOT NULL,
    expected_on date,
    until_on date,
    CONSTRAINT holds_check CHECK ((until_on >= from_on)),
    CONSTRAINT holds_reason_check CHECK ((reason = ANY (ARRAY['in_hospital'::text, 'away'::text, 'deciding'::text, 'no_reply'::text, 'landlord'::text, 'supplier'::text, 'other_works'::text, 'bereavement'::text, 'other'::text]))),
    CONSTRAINT holds_waiting_for_check CHECK (((length(waiting_for) >= 1) AND (length(waiting_for) <= 200)))
);

COMMENT ON TABLE public.holds IS 'Time that waits for somebody outside the service, with its reason. It stops the clocks of the case, but never one that an Act sets.';

CREATE TABLE public.homes (
    partnership_id uuid NOT NULL,
    home_id uuid NOT NULL,
    address_lines text NOT NULL,
    postcode text NOT NULL,
    uprn text,
    tenure text DEFAULT 'unknown'::text NOT NULL,
    landlord text DEFAULT ''::text NOT NULL,
    home_type text DEFAULT 'unknown'::text NOT NULL,
    access_notes text DEFAULT ''::text NOT NULL,
    dangers text DEFAULT ''::text NOT NULL,
    lone_worker text DEFAULT ''::text NOT NULL,
    erased_at timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT homes_access_notes_check CHECK ((length(access_notes) <= 1000)),
    CONSTRAINT homes_address_lines_check CHECK ((length(address_lines) <= 300)),
    CONSTRAINT homes_check CHECK (((erased_at IS NULL) = (address_lines <> ''::text))),
    CONSTRAINT homes_dangers_check CHECK ((length(dangers) <= 1000)),
    CONSTRAINT homes_home_type_check CHECK ((home_type = ANY (ARRAY['house'::text, 'bungalow'::text, 'flat'::text, 'maisonette'::text, 'mobile'::text, 'boat'::text, 'other'::text, 'unknown'::text]))),
    CONSTRAINT homes_landlord_check CHECK ((length(landlord) <= 200)),
    CONSTRAINT homes_lone_worker_check CHECK ((length(lone_worker) <= 1000)),
    CONSTRAINT homes_postcode_check CHECK ((length(postcode) <= 8)),
    CONSTRAINT homes_tenure_check CHECK ((tenure = ANY (ARRAY['owner'::text, 'private_rent'::text, 'council_rent'::text, 'housing_association'::text, 'other'::text, 'unknown'::text]))),
    CONSTRAINT homes_uprn_check CHECK ((uprn ~ '^[0-9]{1,12}$'::text))
);

COMMENT ON TABLE public.homes IS 'Where a household lives. Once erased, a row without an address.';

COMMENT ON COLUMN public.homes.uprn IS 'Unique Property Reference Number, when known.';

COMMENT ON COLUMN public.homes.dangers IS 'What a visitor must know, such as a dog. Shown on every page from which somebody might set out.';

COMMENT ON COLUMN public.homes.lone_worker IS 'What somebody who visits alone must do. Not empty means a warning.';

CREATE TABLE public.household_people (
    partnership_id uuid NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    part text NOT NULL,
    relationship text DEFAULT ''::text NOT NULL,
    lives_here boolean DEFAULT true NOT NULL,
    may_be_told text DEFAULT 'nothing'::text NOT NULL,
    may_sign boolean DEFAULT false NOT NULL,
    authority text DEFAULT 'none'::text NOT NULL,
    authority_seen_on date,
    carer_needs text DEFAULT ''::text NOT NULL,
    from_on date NOT NULL,
    until_on date,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT household_people_authority_check CHECK ((authority = ANY (ARRAY['none'::text, 'consent'::text, 'lpa_health'::text, 'lpa_money'::text, 'lpa_both'::text, 'deputy'::text, 'appointee'::text, 'parent'::text]))),
    CONSTRAINT household_people_carer_needs_check CHECK ((length(carer_needs) <= 1000)),
    CONSTRAINT household_people_may_be_told_check CHECK ((may_be_told = ANY (ARRAY['everything'::text, 'everything_but_money'::text, 'appointments'::text, 'nothing'::text]))),
    CONSTRAINT household_people_part_check CHECK ((part = ANY (ARRAY['resident'::text, 'member'::text, 'carer'::text, 'representative'::text]))),
    CONSTRAINT household_people_relationship_check CHECK ((length(relationship) <= 60))
);

COMMENT ON TABLE public.household_people IS 'Who somebody is to a household: the resident, another member, a carer, or one who speaks for the resident.';

COMMENT ON COLUMN public.household_people.authority IS 'By what right a representative acts: the resident''s consent, a power of attorney, a court''s deputy, an appointee, a parent.';

COMMENT ON COLUMN public.household_people.carer_needs IS 'What a carer needs for themselves.';

CREATE TABLE public.households (
    partnership_id uuid NOT NULL,
    household_id uuid NOT NULL,
    home_id uuid NOT NULL,
    locality_id uuid NOT NULL,
    restricted boolean DEFAULT false NOT NULL,
    erased_at timestamp(3) with time zone
);

COMMENT ON TABLE public.households IS 'The people in one home. Who may see it follows from its locality, unless it is restricted.';

COMMENT ON COLUMN public.households.restricted IS 'Only people named in case_access may open it.';

CREATE TABLE public.housing_mot_parts (
    partnership_id uuid NOT NULL,
    housing_mot_id uuid NOT NULL,
    case_id uuid NOT NULL,
    part_key text NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    saved_at timestamp(3) with time zone NOT NULL,
    saved_by uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT housing_mot_parts_part_key_check CHECK ((length(part_key) <= 40))
);

COMMENT ON TABLE public.housing_mot_parts IS 'The answers of one part, saved as it is filled in: a partial save is never lost.';

COMMENT ON COLUMN public.housing_mot_parts.answers IS 'Question key to answer code, or to the person''s own words. The questions are in assessment/questions.rules.ts.';

CREATE TABLE public.housing_mots (
    partnership_id uuid NOT NULL,
    housing_mot_id uuid NOT NULL,
    case_id uuid NOT NULL,
    step_id uuid,
    started_on date NOT NULL,
    started_by uuid NOT NULL,
    finished_on date,
    finished_by uuid,
    visited_on date,
    CONSTRAINT housing_mots_check CHECK ((finished_on >= started_on))
);

COMMENT ON TABLE public.housing_mots IS 'One whole-home, whole-person assessment.';

CREATE TABLE public.interventions (
    partnership_id uuid NOT NULL,
    intervention_id uuid NOT NULL,
    case_id uuid NOT NULL,
    need_id uuid,
    pathway_key text NOT NULL,
    pathway_version_id uuid NOT NULL,
    title text NOT NULL,
    status text DEFAULT 'open'::text NOT NULL,
    opened_on date NOT NULL,
    ended_on date,
    stop_reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT interventions_check CHECK ((ended_on >= opened_on)),
    CONSTRAINT interventions_check1 CHECK (((status = 'open'::text) = (ended_on IS NULL))),
    CONSTRAINT interventions_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'stopped'::text]))),
    CONSTRAINT interventions_stop_reason_check CHECK ((length(stop_reason) <= 500)),
    CONSTRAINT interventions_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

COMMENT ON TABLE public.interventions IS 'One thing done about a need, on one pathway.';

CREATE TABLE public.localities (
    partnership_id uuid NOT NULL,
    locality_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    name text NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT localities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

COMMENT ON TABLE public.localities IS 'A district, and the work that is done in it.';

CREATE VIEW public.localities_published WITH (security_invoker='true') AS
 SELECT localities.partnership_id,
    localities.locality_id,
    localities.name,
    localities."position"
   FROM public.localities;

COMMENT ON VIEW public.localities_published IS 'The districts by name, for lists of later modules.';

CREATE TABLE public.messages (
    partnership_id uuid NOT NULL,
    message_id uuid NOT NULL,
    case_id uuid,
    household_id uuid,
    person_id uuid,
    direction text NOT NULL,
    channel text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    body text NOT NULL,
    letter_format text DEFAULT 'standard'::text NOT NULL,
    status text NOT NULL,
    provider_reference text,
    failure text,
    attempts integer DEFAULT 0 NOT NULL,
    try_at timestamp(3) with time zone,
    created_at timestamp(3) with time zone NOT NULL,
    sent_at timestamp(3) with time zone,
    answered_at timestamp(3) with time zone,
    created_by uuid,
    CONSTRAINT messages_address_check CHECK ((length(address) <= 300)),
    CONSTRAINT messages_body_check CHECK ((length(body) <= 10000)),
    CONSTRAINT messages_channel_check CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'letter'::text, 'web'::text, 'phone'::text]))),
    CONSTRAINT messages_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text]))),
    CONSTRAINT messages_failure_check CHECK ((length(failure) <= 500)),
    CONSTRAINT messages_letter_format_check CHECK ((letter_format = ANY (ARRAY['standard'::text, 'large_print'::text, 'easy_read'::text, 'braille'::text, 'audio'::text]))),
    CONSTRAINT messages_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'kept'::text, 'received'::text, 'answered'::text]))),
    CONSTRAINT messages_subject_check CHECK ((length(subject) <= 200))
);

COMMENT ON TABLE public.messages IS 'Words to and from a resident. Without a key for GOV.UK Notify a message out is kept here and read in the app.';

COMMENT ON COLUMN public.messages.letter_format IS 'How the person reads a letter. One that is not standard is kept, to be printed or made by hand.';

COMMENT ON COLUMN public.messages.status IS 'kept: not sent, because no provider is set up. received and answered are for messages in.';

COMMENT ON COLUMN public.messages.provider_reference IS 'What GOV.UK Notify calls the message. It knows ours by message_id.';

COMMENT ON COLUMN public.messages.try_at IS 'When a waiting message may next be tried. Whoever tries it moves this on first, so that no two try at once.';

CREATE TABLE public.needs (
    partnership_id uuid NOT NULL,
    need_id uuid NOT NULL,
    case_id uuid NOT NULL,
    need_key text NOT NULL,
    title text NOT NULL,
    found_from text DEFAULT ''::text NOT NULL,
    found_on date NOT NULL,
    status text DEFAULT 'open'::text NOT NULL,
    status_reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT needs_found_from_check CHECK ((length(found_from) <= 300)),
    CONSTRAINT needs_need_key_check CHECK ((length(need_key) <= 60)),
    CONSTRAINT needs_status_check CHECK ((status = ANY (ARRAY['open'::text, 'met'::text, 'declined'::text, 'not_met'::text]))),
    CONSTRAINT needs_status_reason_check CHECK ((length(status_reason) <= 500)),
    CONSTRAINT needs_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

COMMENT ON TABLE public.needs IS 'What is hard for the person, found by an assessment or added by hand. Each is met by one or more interventions.';

COMMENT ON COLUMN public.needs.found_from IS 'The answer that raised it, in words.';

CREATE TABLE public.order_items (
    partnership_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    price_pence integer,
    ended_on date,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT order_items_kind_check CHECK ((kind = ANY (ARRAY['minor_adaptation'::text, 'equipment'::text]))),
    CONSTRAINT order_items_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT order_items_price_pence_check CHECK ((price_pence >= 0))
);

COMMENT ON TABLE public.order_items IS 'What can be ordered: a grab rail, a perching stool.';

COMMENT ON COLUMN public.order_items.price_pence IS 'Pence. Null when it is not known.';

CREATE TABLE public.orders (
    partnership_id uuid NOT NULL,
    order_id uuid NOT NULL,
    case_id uuid NOT NULL,
    intervention_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    instructions text DEFAULT ''::text NOT NULL,
    status text DEFAULT 'ordered'::text NOT NULL,
    ordered_on date NOT NULL,
    ordered_by uuid NOT NULL,
    expected_on date,
    fitted_on date,
    cancelled_on date,
    cancel_reason text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT orders_cancel_reason_check CHECK ((length(cancel_reason) <= 500)),
    CONSTRAINT orders_check CHECK ((fitted_on >= ordered_on)),
    CONSTRAINT orders_check1 CHECK (((status = 'fitted'::text) = (fitted_on IS NOT NULL))),
    CONSTRAINT orders_instructions_check CHECK ((length(instructions) <= 1000)),
    CONSTRAINT orders_quantity_check CHECK (((quantity >= 1) AND (quantity <= 50))),
    CONSTRAINT orders_status_check CHECK ((status = ANY (ARRAY['ordered'::text, 'fitted'::text, 'cancelled'::text])))
);

COMMENT ON TABLE public.orders IS 'One thing ordered from one supplier for one intervention: ordered, then fitted or delivered.';

CREATE TABLE public.outcome_dimensions (
    partnership_id uuid NOT NULL,
    dimension_key text NOT NULL,
    name text NOT NULL,
    question text NOT NULL,
    "position" integer NOT NULL,
    from_on date NOT NULL,
    until_on date,
    CONSTRAINT outcome_dimensions_dimension_key_check CHECK ((dimension_key ~ '^[a-z]+(_[a-z]+)*$'::text)),
    CONSTRAINT outcome_dimensions_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
    CONSTRAINT outcome_dimensions_question_check CHECK (((length(question) >= 1) AND (length(question) <= 200)))
);

COMMENT ON TABLE public.outcome_dimensions IS 'The sides of life that people score from 1 to 10 before and after, set by the partnership.';

CREATE TABLE public.outcome_scores (
    partnership_id uuid NOT NULL,
    case_id uuid NOT NULL,
    occasion text NOT NULL,
    dimension_key text NOT NULL,
    score smallint NOT NULL,
    scored_on date NOT NULL,
    scored_by uuid,
    CONSTRAINT outcome_scores_occasion_check CHECK ((occasion = ANY (ARRAY['before'::text, 'after'::text]))),
    CONSTRAINT outcome_scores_score_check CHECK (((score >= 1) AND (score <= 10)))
);

COMMENT ON TABLE public.outcome_scores IS 'How a person scores one side of their life, in their own judgement.';

CREATE TABLE public.partners (
    partnership_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    host boolean DEFAULT false NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT partners_kind_check CHECK ((kind = ANY (ARRAY['district'::text, 'county'::text, 'nhs'::text, 'other'::text]))),
    CONSTRAINT partners_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

COMMENT ON TABLE public.partners IS 'A council or NHS body in the partnership.';

COMMENT ON COLUMN public.partners.host IS 'True for the one that employs the hub.';

CREATE TABLE public.partnerships (
    partnership_id uuid NOT NULL,
    name text NOT NULL,
    tagline text DEFAULT ''::text NOT NULL,
    host_name text,
    base_colour text DEFAULT '#10312b'::text NOT NULL,
    accent_colour text DEFAULT '#f5a524'::text NOT NULL,
    public_phone text DEFAULT ''::text NOT NULL,
    public_email text DEFAULT ''::text NOT NULL,
    opening_hours text DEFAULT ''::text NOT NULL,
    text_template_id uuid,
    email_template_id uuid,
    letter_template_id uuid,
    demonstration boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT partnerships_accent_colour_check CHECK ((accent_colour ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT partnerships_base_colour_check CHECK ((base_colour ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT partnerships_host_name_check CHECK (((length(host_name) >= 1) AND (length(host_name) <= 253))),
    CONSTRAINT partnerships_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT partnerships_opening_hours_check CHECK ((length(opening_hours) <= 100)),
    CONSTRAINT partnerships_public_email_check CHECK ((length(public_email) <= 254)),
    CONSTRAINT partnerships_public_phone_check CHECK ((length(public_phone) <= 30)),
    CONSTRAINT partnerships_tagline_check CHECK ((length(tagline) <= 100))
);

COMMENT ON TABLE public.partnerships IS 'A whole service: councils and NHS bodies that run it together. Kept apart from every other on the same server.';

COMMENT ON COLUMN public.partnerships.host_name IS 'The name in the address bar that leads to this partnership. One row may have none: it answers every other name.';

COMMENT ON COLUMN public.partnerships.text_template_id IS 'The template of GOV.UK Notify with which this partnership''s texts are sent. Without one, texts are kept in the app. In the same way for emails and letters.';

COMMENT ON COLUMN public.partnerships.demonstration IS 'Made when the database was created. Only then, and only on loopback, is one-click sign-in offered. Never changed afterwards.';

CREATE TABLE public.pathway_versions (
    partnership_id uuid NOT NULL,
    pathway_version_id uuid NOT NULL,
    pathway_key text NOT NULL,
    from_on date NOT NULL,
    definition jsonb NOT NULL,
    published_at timestamp(3) with time zone,
    published_by uuid,
    version integer DEFAULT 1 NOT NULL
);

COMMENT ON TABLE public.pathway_versions IS 'The steps of a pathway from a day on. A version that is not published is a draft. Open cases keep the version they began with.';

COMMENT ON COLUMN public.pathway_versions.definition IS 'The shape is PathwayDefinition in casework/pathway.rules.ts; read only through its parser.';

CREATE TABLE public.pathways (
    partnership_id uuid NOT NULL,
    pathway_key text NOT NULL,
    name text NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    CONSTRAINT pathways_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT pathways_pathway_key_check CHECK ((pathway_key ~ '^[a-z]+(_[a-z]+)*$'::text))
);

COMMENT ON TABLE public.pathways IS 'One kind of intervention, and the steps that it takes.';

CREATE TABLE public.people (
    partnership_id uuid NOT NULL,
    person_id uuid NOT NULL,
    survivor_id uuid,
    title text DEFAULT ''::text NOT NULL,
    given_name text DEFAULT ''::text NOT NULL,
    family_name text DEFAULT ''::text NOT NULL,
    known_as text DEFAULT ''::text NOT NULL,
    born_on date,
    nhs_number text,
    phone text DEFAULT ''::text NOT NULL,
    mobile text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    contact_by text DEFAULT 'phone'::text NOT NULL,
    letter_format text DEFAULT 'standard'::text NOT NULL,
    language text DEFAULT 'English'::text NOT NULL,
    interpreter boolean DEFAULT false NOT NULL,
    communication_notes text DEFAULT ''::text NOT NULL,
    known_before text DEFAULT 'unknown'::text NOT NULL,
    sharing_basis text DEFAULT 'unknown'::text NOT NULL,
    died_on date,
    erased_at timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT people_born_on_check CHECK (((born_on >= '1880-01-01'::date) AND (born_on <= '2200-01-01'::date))),
    CONSTRAINT people_check CHECK ((survivor_id <> person_id)),
    CONSTRAINT people_communication_notes_check CHECK ((length(communication_notes) <= 500)),
    CONSTRAINT people_contact_by_check CHECK ((contact_by = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'letter'::text]))),
    CONSTRAINT people_email_check CHECK ((length(email) <= 254)),
    CONSTRAINT people_family_name_check CHECK ((length(family_name) <= 100)),
    CONSTRAINT people_given_name_check CHECK ((length(given_name) <= 100)),
    CONSTRAINT people_known_as_check CHECK ((length(known_as) <= 100)),
    CONSTRAINT people_known_before_check CHECK ((known_before = ANY (ARRAY['adult_social_care'::text, 'housing'::text, 'gp_only'::text, 'no'::text, 'unknown'::text]))),
    CONSTRAINT people_language_check CHECK ((length(language) <= 60)),
    CONSTRAINT people_letter_format_check CHECK ((letter_format = ANY (ARRAY['standard'::text, 'large_print'::text, 'easy_read'::text, 'braille'::text, 'audio'::text]))),
    CONSTRAINT people_mobile_check CHECK ((length(mobile) <= 30)),
    CONSTRAINT people_nhs_number_check CHECK ((nhs_number ~ '^[0-9]{10}$'::text)),
    CONSTRAINT people_phone_check CHECK ((length(phone) <= 30)),
    CONSTRAINT people_sharing_basis_check CHECK ((sharing_basis = ANY (ARRAY['public_task'::text, 'consent'::text, 'vital_interests'::text, 'unknown'::text]))),
    CONSTRAINT people_title_check CHECK ((length(title) <= 20))
);

COMMENT ON TABLE public.people IS 'Anybody whom the service knows: a resident, a carer, somebody who speaks for a resident.';

COMMENT ON COLUMN public.people.survivor_id IS 'Two records of one person become one by this pointer, so that merging moves nothing elsewhere.';

COMMENT ON COLUMN public.people.nhs_number IS 'Ten digits whose last is right (modulus 11).';

COMMENT ON COLUMN public.people.known_before IS 'Whether services knew the person before this service did.';

COMMENT ON COLUMN public.people.sharing_basis IS 'On what basis the person''s facts are shared between partners.';

COMMENT ON COLUMN public.people.erased_at IS 'When the person''s details were erased. The row stays, because cases and figures name it.';

CREATE TABLE public.person_matches (
    partnership_id uuid NOT NULL,
    match_key text NOT NULL,
    person_id uuid NOT NULL,
    household_id uuid NOT NULL,
    CONSTRAINT person_matches_match_key_check CHECK ((length(match_key) <= 200))
);

COMMENT ON TABLE public.person_matches IS 'Keys by which the same person is known again: NHS number, date of birth with the sound of the name. Read only through find_matches.';

CREATE TABLE public.postcode_areas (
    partnership_id uuid NOT NULL,
    prefix text NOT NULL,
    locality_id uuid NOT NULL,
    CONSTRAINT postcode_areas_prefix_check CHECK ((prefix ~ '^[A-Z]{1,2}([0-9][A-Z0-9]?( [0-9]([A-Z]{2})?)?)?$'::text))
);

COMMENT ON TABLE public.postcode_areas IS 'Which district a postcode is in. An area LE, a district LE19, a sector LE19 2 or one postcode LE19 2AB; the longest that fits wins. The space is kept: LE1 9 and LE19 are different places.';

CREATE TABLE public.referral_drafts (
    partnership_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    saved_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    sent_reference text,
    sealed_link bytea
);

COMMENT ON TABLE public.referral_drafts IS 'A request being written on the public site. Whoever holds the link may go on with it; after its last day it is emptied.';

COMMENT ON COLUMN public.referral_drafts.answers IS 'What was typed on each page, by the page''s name. Read only through the forms that took it.';

COMMENT ON COLUMN public.referral_drafts.sent_reference IS 'The reference of the case that it became; the answers are emptied then.';

COMMENT ON COLUMN public.referral_drafts.sealed_link IS 'The token of the tracking link, under a key made of the draft''s own token, which only the browser or the link holds.';

CREATE TABLE public.referrals (
    partnership_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    case_id uuid,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    received_on date NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    source text NOT NULL,
    made_by_person_id uuid,
    reason text NOT NULL,
    hard_at_home text[] DEFAULT '{}'::text[] NOT NULL,
    matters_most text DEFAULT ''::text NOT NULL,
    urgent_reasons text[] DEFAULT '{}'::text[] NOT NULL,
    agreed text DEFAULT 'self'::text NOT NULL,
    why_not_agreed text DEFAULT ''::text NOT NULL,
    speak_to text DEFAULT 'resident'::text NOT NULL,
    referrer_name text DEFAULT ''::text NOT NULL,
    referrer_organisation text DEFAULT ''::text NOT NULL,
    referrer_phone text DEFAULT ''::text NOT NULL,
    recorded_by uuid,
    CONSTRAINT referrals_agreed_check CHECK ((agreed = ANY (ARRAY['self'::text, 'agreed'::text, 'not_told'::text, 'cannot_agree'::text]))),
    CONSTRAINT referrals_matters_most_check CHECK ((length(matters_most) <= 2000)),
    CONSTRAINT referrals_reason_check CHECK ((length(reason) <= 2000)),
    CONSTRAINT referrals_referrer_name_check CHECK ((length(referrer_name) <= 120)),
    CONSTRAINT referrals_referrer_organisation_check CHECK ((length(referrer_organisation) <= 120)),
    CONSTRAINT referrals_referrer_phone_check CHECK ((length(referrer_phone) <= 30)),
    CONSTRAINT referrals_source_check CHECK ((source = ANY (ARRAY['self'::text, 'family_or_friend'::text, 'phone'::text, 'first_contact'::text, 'gp'::text, 'nurse'::text, 'hospital'::text, 'social_worker'::text, 'council_team'::text, 'ot'::text, 'other'::text]))),
    CONSTRAINT referrals_speak_to_check CHECK ((speak_to = ANY (ARRAY['resident'::text, 'referrer'::text]))),
    CONSTRAINT referrals_why_not_agreed_check CHECK ((length(why_not_agreed) <= 1000))
);

COMMENT ON TABLE public.referrals IS 'A request for help with a person in it. Its date of receipt starts the clock.';

COMMENT ON COLUMN public.referrals.reason IS 'In the words of whoever asked.';

COMMENT ON COLUMN public.referrals.hard_at_home IS 'What is hard at home, by code: the rooms and tasks that the form offers.';

COMMENT ON COLUMN public.referrals.agreed IS 'Whether the person who needs help knows of the referral and agrees to it.';

COMMENT ON COLUMN public.referrals.speak_to IS 'Whom to contact: the person who needs help, or whoever asked for them.';

COMMENT ON COLUMN public.referrals.referrer_name IS 'A professional who referred. Family and friends are people of their own: made_by_person_id.';

CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp(3) with time zone NOT NULL
);

COMMENT ON TABLE public.schema_migrations IS 'The files of db/migrations that this database has had.';

COMMENT ON COLUMN public.schema_migrations.checksum IS 'SHA-256 of the file, so that a later edit of it is noticed.';

CREATE TABLE public.sessions (
    partnership_id uuid NOT NULL,
    session_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    seen_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    revoked_at timestamp(3) with time zone
);

COMMENT ON TABLE public.sessions IS 'Who is signed in. The cookie holds the token; the row holds its SHA-256.';

CREATE TABLE public.staff (
    partnership_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    name text NOT NULL,
    job_title text NOT NULL,
    email text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    working_days text[] DEFAULT '{mon,tue,wed,thu,fri}'::text[] NOT NULL,
    cover_staff_id uuid,
    left_on date,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT staff_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT staff_job_title_check CHECK (((length(job_title) >= 1) AND (length(job_title) <= 120))),
    CONSTRAINT staff_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT staff_phone_check CHECK ((length(phone) <= 30)),
    CONSTRAINT staff_working_days_check CHECK (((working_days <@ '{mon,tue,wed,thu,fri,sat,sun}'::text[]) AND (array_length(working_days, 1) >= 1)))
);

COMMENT ON TABLE public.staff IS 'Somebody who works in the service, for one partner.';

COMMENT ON COLUMN public.staff.cover_staff_id IS 'Who answers on the days that this person does not work.';

CREATE VIEW public.staff_published WITH (security_invoker='true') AS
 SELECT s.partnership_id,
    s.staff_id,
    s.name,
    s.job_title,
    s.phone,
    s.email,
    s.working_days,
    s.cover_staff_id,
    c.name AS cover_name,
    s.left_on
   FROM (public.staff s
     LEFT JOIN public.staff c ON (((c.partnership_id = s.partnership_id) AND (c.staff_id = s.cover_staff_id))));

COMMENT ON VIEW public.staff_published IS 'Those who work in the service, or did, with who covers them, for pages of later modules.';

CREATE TABLE public.steps (
    partnership_id uuid NOT NULL,
    step_id uuid NOT NULL,
    case_id uuid NOT NULL,
    intervention_id uuid,
    locality_id uuid NOT NULL,
    step_key text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    owner_role text NOT NULL,
    waits_for text[] DEFAULT '{}'::text[] NOT NULL,
    target_days integer NOT NULL,
    status text NOT NULL,
    team_id uuid NOT NULL,
    staff_id uuid,
    worked_by uuid,
    due_on date,
    ready_on date,
    started_on date,
    finished_on date,
    held_days integer DEFAULT 0 NOT NULL,
    skip_reason text DEFAULT ''::text NOT NULL,
    urgency_rank smallint DEFAULT 3 NOT NULL,
    received_on date DEFAULT '-infinity'::date NOT NULL,
    last_word_on date DEFAULT '-infinity'::date NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT steps_check CHECK (((status = ANY (ARRAY['ready'::text, 'started'::text, 'held'::text])) <= ((due_on IS NOT NULL) AND (ready_on IS NOT NULL)))),
    CONSTRAINT steps_check1 CHECK (((status = ANY (ARRAY['done'::text, 'skipped'::text, 'cancelled'::text])) = (finished_on IS NOT NULL))),
    CONSTRAINT steps_check2 CHECK (((status <> 'skipped'::text) OR (skip_reason <> ''::text))),
    CONSTRAINT steps_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT steps_owner_role_check CHECK ((length(owner_role) <= 40)),
    CONSTRAINT steps_skip_reason_check CHECK ((length(skip_reason) <= 500)),
    CONSTRAINT steps_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'ready'::text, 'started'::text, 'held'::text, 'done'::text, 'skipped'::text, 'cancelled'::text]))),
    CONSTRAINT steps_step_key_check CHECK ((length(step_key) <= 60)),
    CONSTRAINT steps_target_days_check CHECK (((target_days >= 0) AND (target_days <= 400)))
);

COMMENT ON TABLE public.steps IS 'Everything that somebody must do: the steps of a pathway, and the case''s own (triage, Housing MOT, answering a message, closing).';

COMMENT ON COLUMN public.steps.intervention_id IS 'Null for a step that happens once per case and counts in each of its pathways.';

COMMENT ON COLUMN public.steps.target_days IS 'Working days from ready to done.';

COMMENT ON COLUMN public.steps.staff_id IS 'Who has it. Null while it waits in the team''s list for anybody with the role.';

COMMENT ON COLUMN public.steps.worked_by IS 'Who finished it, for the count of hand-offs.';

COMMENT ON COLUMN public.steps.held_days IS 'Working days of holds that are over, already added to due_on.';

COMMENT ON COLUMN public.steps.urgency_rank IS '1 urgent, 2 high, 3 not yet triaged, 4 routine. This, received_on and last_word_on are the case''s, copied here by a trigger, so that a work list of any size is read in its order from an index.';

CREATE VIEW public.steps_published WITH (security_invoker='true') AS
 SELECT steps.partnership_id,
    steps.step_id,
    steps.case_id,
    steps.step_key,
    steps.name,
    steps.status,
    steps.due_on
   FROM public.steps;

COMMENT ON VIEW public.steps_published IS 'What must be done on cases, and by when, for measures of later modules.';

CREATE TABLE public.streams (
    partnership_id uuid NOT NULL,
    stream_id uuid NOT NULL,
    kind text NOT NULL,
    last_sequence integer DEFAULT 0 NOT NULL,
    head_hash bytea DEFAULT '\x'::bytea NOT NULL,
    CONSTRAINT streams_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'household'::text, 'settings'::text, 'account'::text])))
);

COMMENT ON TABLE public.streams IS 'One chain of events each: a case, a household, the settings. Its row is locked by each command that appends to it.';

CREATE TABLE public.submissions (
    partnership_id uuid NOT NULL,
    form_id uuid NOT NULL,
    actor_id uuid,
    result text NOT NULL,
    submitted_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT submissions_result_check CHECK ((length(result) <= 500))
);

COMMENT ON TABLE public.submissions IS 'Forms already acted on: sending one twice leads to the same page and does nothing more.';

CREATE TABLE public.suppliers (
    partnership_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    name text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    supplies text[] DEFAULT '{}'::text[] NOT NULL,
    ended_on date,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT suppliers_email_check CHECK ((length(email) <= 254)),
    CONSTRAINT suppliers_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT suppliers_phone_check CHECK ((length(phone) <= 30)),
    CONSTRAINT suppliers_supplies_check CHECK ((supplies <@ '{minor_adaptation,equipment}'::text[]))
);

COMMENT ON TABLE public.suppliers IS 'A builder, handyperson or equipment store that takes orders.';

CREATE TABLE public.teams (
    partnership_id uuid NOT NULL,
    team_id uuid NOT NULL,
    locality_id uuid,
    partner_id uuid NOT NULL,
    name text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    lead_staff_id uuid,
    "position" integer DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT teams_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT teams_phone_check CHECK ((length(phone) <= 30))
);

COMMENT ON TABLE public.teams IS 'People who share a list of work. A team without a locality belongs to the hub and sees the whole county.';

COMMENT ON COLUMN public.teams.lead_staff_id IS 'Takes what nobody has taken: new referrals, and the raised alarm.';

CREATE VIEW public.teams_published WITH (security_invoker='true') AS
 SELECT teams.partnership_id,
    teams.team_id,
    teams.locality_id,
    teams.name,
    teams."position"
   FROM public.teams;

COMMENT ON VIEW public.teams_published IS 'The teams by name, for lists of later modules.';

CREATE TABLE public.tracking_keys (
    partnership_id uuid NOT NULL,
    key_hash bytea NOT NULL,
    case_id uuid NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    revoked_at timestamp(3) with time zone,
    CONSTRAINT tracking_keys_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'code'::text, 'session'::text])))
);

COMMENT ON TABLE public.tracking_keys IS 'How a resident or representative reaches the tracking page: the link they were given, or the code from a letter or text that goes with the reference and the date of birth.';

COMMENT ON COLUMN public.tracking_keys.kind IS 'link: a token in an address. code: typed with the reference and the date of birth, which are hashed with it. session: the cookie of somebody who typed a code; a code alone is never a cookie, so that tries are always counted.';

CREATE TABLE public.visits (
    partnership_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    case_id uuid NOT NULL,
    step_id uuid,
    staff_id uuid NOT NULL,
    second_staff_id uuid,
    purpose text NOT NULL,
    starts_at timestamp(3) with time zone NOT NULL,
    visit_on date NOT NULL,
    minutes integer NOT NULL,
    outcome text DEFAULT 'booked'::text NOT NULL,
    outcome_reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT visits_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
    CONSTRAINT visits_outcome_check CHECK ((outcome = ANY (ARRAY['booked'::text, 'done'::text, 'missed'::text, 'cancelled'::text]))),
    CONSTRAINT visits_outcome_reason_check CHECK ((length(outcome_reason) <= 500)),
    CONSTRAINT visits_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 200)))
);

COMMENT ON TABLE public.visits IS 'A worker at somebody''s home, booked or past.';

ALTER TABLE ONLY public.account_links
    ADD CONSTRAINT account_links_pkey PRIMARY KEY (partnership_id, token_hash);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_partnership_id_email_key UNIQUE (partnership_id, email);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (partnership_id, account_id);

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_pkey PRIMARY KEY (partnership_id, assignment_id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (partnership_id, kind, subject_hash, window_start);

ALTER TABLE ONLY public.capacity_notes
    ADD CONSTRAINT capacity_notes_pkey PRIMARY KEY (partnership_id, note_id);

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT case_access_pkey PRIMARY KEY (partnership_id, access_id);

ALTER TABLE ONLY public.case_targets
    ADD CONSTRAINT case_targets_pkey PRIMARY KEY (partnership_id, target_key, from_on);

ALTER TABLE ONLY public.case_words
    ADD CONSTRAINT case_words_pkey PRIMARY KEY (partnership_id, word, case_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_reference_key UNIQUE (partnership_id, reference);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (partnership_id, case_id);

ALTER TABLE ONLY public.clocks
    ADD CONSTRAINT clocks_pkey PRIMARY KEY (partnership_id, clock_id);

ALTER TABLE ONLY public.event_details
    ADD CONSTRAINT event_details_pkey PRIMARY KEY (partnership_id, event_id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_partnership_id_stream_id_sequence_key UNIQUE (partnership_id, stream_id, sequence);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (partnership_id, event_id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (partnership_id, file_id);

ALTER TABLE ONLY public.follow_up_calls
    ADD CONSTRAINT follow_up_calls_pkey PRIMARY KEY (partnership_id, follow_up_call_id);

ALTER TABLE ONLY public.holds
    ADD CONSTRAINT holds_pkey PRIMARY KEY (partnership_id, hold_id);

ALTER TABLE ONLY public.homes
    ADD CONSTRAINT homes_pkey PRIMARY KEY (partnership_id, home_id);

ALTER TABLE ONLY public.household_people
    ADD CONSTRAINT household_people_pkey PRIMARY KEY (partnership_id, household_id, person_id);

ALTER TABLE ONLY public.households
    ADD CONSTRAINT households_pkey PRIMARY KEY (partnership_id, household_id);

ALTER TABLE ONLY public.housing_mot_parts
    ADD CONSTRAINT housing_mot_parts_pkey PRIMARY KEY (partnership_id, housing_mot_id, part_key);

ALTER TABLE ONLY public.housing_mots
    ADD CONSTRAINT housing_mots_pkey PRIMARY KEY (partnership_id, housing_mot_id);

ALTER TABLE ONLY public.interventions
    ADD CONSTRAINT interventions_pkey PRIMARY KEY (partnership_id, intervention_id);

ALTER TABLE ONLY public.localities
    ADD CONSTRAINT localities_partnership_id_name_key UNIQUE (partnership_id, name);

ALTER TABLE ONLY public.localities
    ADD CONSTRAINT localities_pkey PRIMARY KEY (partnership_id, locality_id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (partnership_id, message_id);

ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_pkey PRIMARY KEY (partnership_id, need_id);

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_partnership_id_name_key UNIQUE (partnership_id, name);

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (partnership_id, order_item_id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (partnership_id, order_id);

ALTER TABLE ONLY public.outcome_dimensions
    ADD CONSTRAINT outcome_dimensions_pkey PRIMARY KEY (partnership_id, dimension_key);

ALTER TABLE ONLY public.outcome_scores
    ADD CONSTRAINT outcome_scores_pkey PRIMARY KEY (partnership_id, case_id, occasion, dimension_key);

ALTER TABLE ONLY public.partners
    ADD CONSTRAINT partners_partnership_id_name_key UNIQUE (partnership_id, name);

ALTER TABLE ONLY public.partners
    ADD CONSTRAINT partners_pkey PRIMARY KEY (partnership_id, partner_id);

ALTER TABLE ONLY public.partnerships
    ADD CONSTRAINT partnerships_host_name_key UNIQUE (host_name);

ALTER TABLE ONLY public.partnerships
    ADD CONSTRAINT partnerships_pkey PRIMARY KEY (partnership_id);

ALTER TABLE ONLY public.pathway_versions
    ADD CONSTRAINT pathway_versions_pkey PRIMARY KEY (partnership_id, pathway_version_id);

ALTER TABLE ONLY public.pathways
    ADD CONSTRAINT pathways_pkey PRIMARY KEY (partnership_id, pathway_key);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (partnership_id, person_id);

ALTER TABLE ONLY public.person_matches
    ADD CONSTRAINT person_matches_pkey PRIMARY KEY (partnership_id, match_key, person_id);

ALTER TABLE ONLY public.postcode_areas
    ADD CONSTRAINT postcode_areas_pkey PRIMARY KEY (partnership_id, prefix);

ALTER TABLE ONLY public.referral_drafts
    ADD CONSTRAINT referral_drafts_partnership_id_token_hash_key UNIQUE (partnership_id, token_hash);

ALTER TABLE ONLY public.referral_drafts
    ADD CONSTRAINT referral_drafts_pkey PRIMARY KEY (partnership_id, draft_id);

ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_pkey PRIMARY KEY (partnership_id, referral_id);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (session_hash);

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (partnership_id, staff_id);

ALTER TABLE ONLY public.steps
    ADD CONSTRAINT steps_pkey PRIMARY KEY (partnership_id, step_id);

ALTER TABLE ONLY public.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (partnership_id, stream_id);

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_pkey PRIMARY KEY (partnership_id, form_id);

ALTER TABLE ONLY public.suppliers
    ADD CONSTRAINT suppliers_partnership_id_name_key UNIQUE (partnership_id, name);

ALTER TABLE ONLY public.suppliers
    ADD CONSTRAINT suppliers_pkey PRIMARY KEY (partnership_id, supplier_id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_partnership_id_name_key UNIQUE (partnership_id, name);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (partnership_id, team_id);

ALTER TABLE ONLY public.tracking_keys
    ADD CONSTRAINT tracking_keys_pkey PRIMARY KEY (partnership_id, key_hash);

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_pkey PRIMARY KEY (partnership_id, visit_id);

CREATE INDEX assignments_by_staff ON public.assignments USING btree (partnership_id, staff_id);

CREATE INDEX assignments_by_team ON public.assignments USING btree (partnership_id, team_id, role);

CREATE INDEX case_access_by_case ON public.case_access USING btree (partnership_id, case_id);

CREATE INDEX case_access_by_household ON public.case_access USING btree (partnership_id, household_id);

CREATE INDEX case_openings_by_case ON public.case_openings USING btree (partnership_id, case_id, opened_at DESC);

CREATE INDEX case_words_by_case ON public.case_words USING btree (partnership_id, case_id);

CREATE INDEX cases_by_closed ON public.cases USING btree (partnership_id, closed_on) WHERE (status = 'closed'::text);

CREATE INDEX cases_by_contact ON public.cases USING btree (partnership_id, named_contact_id, received_on) WHERE (status = 'open'::text);

CREATE INDEX cases_by_household ON public.cases USING btree (partnership_id, household_id);

CREATE INDEX cases_by_locality ON public.cases USING btree (partnership_id, locality_id, received_on) WHERE (status = 'open'::text);

CREATE INDEX cases_by_received ON public.cases USING btree (partnership_id, received_on);

CREATE INDEX cases_by_silence ON public.cases USING btree (partnership_id, named_contact_id, last_word_on) WHERE (status = 'open'::text);

CREATE INDEX cases_by_team ON public.cases USING btree (partnership_id, team_id, last_word_on) WHERE (status = 'open'::text);

CREATE INDEX clocks_by_case ON public.clocks USING btree (partnership_id, case_id);

CREATE INDEX events_by_case ON public.events USING btree (partnership_id, case_id, recorded_at DESC) WHERE (case_id IS NOT NULL);

CREATE INDEX events_by_household ON public.events USING btree (partnership_id, household_id, recorded_at DESC) WHERE (household_id IS NOT NULL);

CREATE INDEX events_by_type ON public.events USING btree (partnership_id, type, occurred_on);

CREATE INDEX events_in_order ON public.events USING btree (partnership_id, transaction_id, event_id);

CREATE INDEX files_by_case ON public.files USING btree (partnership_id, case_id, added_at DESC);

CREATE INDEX follow_up_calls_by_case ON public.follow_up_calls USING btree (partnership_id, case_id);

CREATE INDEX holds_by_case ON public.holds USING btree (partnership_id, case_id);

CREATE UNIQUE INDEX holds_one_open ON public.holds USING btree (partnership_id, step_id) WHERE (until_on IS NULL);

CREATE INDEX household_people_by_person ON public.household_people USING btree (partnership_id, person_id);

CREATE INDEX households_by_home ON public.households USING btree (partnership_id, home_id);

CREATE INDEX households_by_locality ON public.households USING btree (partnership_id, locality_id);

CREATE UNIQUE INDEX housing_mots_one_open ON public.housing_mots USING btree (partnership_id, case_id) WHERE (finished_on IS NULL);

CREATE INDEX interventions_by_case ON public.interventions USING btree (partnership_id, case_id);

CREATE INDEX messages_by_case ON public.messages USING btree (partnership_id, case_id, created_at DESC);

CREATE INDEX messages_by_hand ON public.messages USING btree (partnership_id, created_at DESC) WHERE (status = ANY (ARRAY['kept'::text, 'failed'::text]));

CREATE INDEX messages_waiting ON public.messages USING btree (partnership_id, try_at) WHERE (status = 'waiting'::text);

CREATE INDEX needs_by_case ON public.needs USING btree (partnership_id, case_id);

CREATE INDEX orders_by_case ON public.orders USING btree (partnership_id, case_id);

CREATE UNIQUE INDEX partners_one_host ON public.partners USING btree (partnership_id) WHERE host;

CREATE UNIQUE INDEX partnerships_one_default ON public.partnerships USING btree (((host_name IS NULL))) WHERE (host_name IS NULL);

CREATE UNIQUE INDEX pathway_versions_by_day ON public.pathway_versions USING btree (partnership_id, pathway_key, from_on) WHERE (published_at IS NOT NULL);

CREATE INDEX people_by_survivor ON public.people USING btree (partnership_id, survivor_id) WHERE (survivor_id IS NOT NULL);

CREATE INDEX referrals_by_case ON public.referrals USING btree (partnership_id, case_id);

CREATE INDEX sessions_by_account ON public.sessions USING btree (partnership_id, account_id);

CREATE INDEX steps_by_case ON public.steps USING btree (partnership_id, case_id, "position");

CREATE INDEX steps_held_by_role ON public.steps USING btree (partnership_id, owner_role, due_on, step_id) WHERE (status = 'held'::text);

CREATE INDEX steps_held_by_staff ON public.steps USING btree (partnership_id, staff_id, due_on, step_id) WHERE (status = 'held'::text);

CREATE INDEX steps_held_by_team ON public.steps USING btree (partnership_id, team_id, due_on, step_id) WHERE (status = 'held'::text);

CREATE INDEX steps_of_role ON public.steps USING btree (partnership_id, owner_role, urgency_rank, due_on, last_word_on, step_id) WHERE (status = ANY (ARRAY['ready'::text, 'started'::text]));

CREATE INDEX steps_of_role_by_age ON public.steps USING btree (partnership_id, owner_role, received_on, step_id) WHERE (status = ANY (ARRAY['ready'::text, 'started'::text]));

CREATE INDEX steps_of_staff ON public.steps USING btree (partnership_id, staff_id, urgency_rank, due_on, last_word_on, step_id) WHERE (status = ANY (ARRAY['ready'::text, 'started'::text]));

CREATE INDEX steps_of_staff_by_age ON public.steps USING btree (partnership_id, staff_id, received_on, step_id) WHERE (status = ANY (ARRAY['ready'::text, 'started'::text]));

CREATE INDEX steps_of_team ON public.steps USING btree (partnership_id, team_id, urgency_rank, due_on, last_word_on, step_id) WHERE (status = ANY (ARRAY['ready'::text, 'started'::text]));

CREATE INDEX steps_of_team_by_age ON public.steps USING btree (partnership_id, team_id, received_on, step_id) WHERE (status = ANY (ARRAY['ready'::text, 'started'::text]));

CREATE UNIQUE INDEX steps_once ON public.steps USING btree (partnership_id, case_id, COALESCE(intervention_id, case_id), step_key) WHERE (status <> ALL (ARRAY['done'::text, 'skipped'::text, 'cancelled'::text]));

CREATE INDEX tracking_keys_by_case ON public.tracking_keys USING btree (partnership_id, case_id);

CREATE INDEX visits_by_case ON public.visits USING btree (partnership_id, case_id);

CREATE INDEX visits_by_second ON public.visits USING btree (partnership_id, second_staff_id, visit_on) WHERE (second_staff_id IS NOT NULL);

CREATE INDEX visits_by_staff ON public.visits USING btree (partnership_id, staff_id, visit_on);

CREATE TRIGGER cases_give_order AFTER UPDATE OF urgency, received_on, last_word_on ON public.cases FOR EACH ROW WHEN (((old.urgency <> new.urgency) OR (old.received_on <> new.received_on) OR (old.last_word_on <> new.last_word_on))) EXECUTE FUNCTION public.case_gives_order();

CREATE TRIGGER event_details_unchangeable BEFORE UPDATE ON public.event_details FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER events_chain BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.chain_event();

CREATE TRIGGER events_unchangeable BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW WHEN ((CURRENT_USER <> 'lightbulb_owner'::name)) EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER steps_take_order BEFORE INSERT ON public.steps FOR EACH ROW EXECUTE FUNCTION public.step_takes_order();

ALTER TABLE ONLY public.account_links
    ADD CONSTRAINT account_links_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.accounts(partnership_id, account_id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_partnership_id_staff_id_fkey FOREIGN KEY (partnership_id, staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_partnership_id_staff_id_fkey FOREIGN KEY (partnership_id, staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_partnership_id_team_id_fkey FOREIGN KEY (partnership_id, team_id) REFERENCES public.teams(partnership_id, team_id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.capacity_notes
    ADD CONSTRAINT capacity_notes_partnership_id_household_id_fkey FOREIGN KEY (partnership_id, household_id) REFERENCES public.households(partnership_id, household_id);

ALTER TABLE ONLY public.capacity_notes
    ADD CONSTRAINT capacity_notes_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.people(partnership_id, person_id);

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT case_access_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT case_access_partnership_id_staff_id_fkey FOREIGN KEY (partnership_id, staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT case_access_partnership_id_team_id_fkey FOREIGN KEY (partnership_id, team_id) REFERENCES public.teams(partnership_id, team_id);

ALTER TABLE ONLY public.case_targets
    ADD CONSTRAINT case_targets_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.case_words
    ADD CONSTRAINT case_words_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_household_id_fkey FOREIGN KEY (partnership_id, household_id) REFERENCES public.households(partnership_id, household_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_locality_id_fkey FOREIGN KEY (partnership_id, locality_id) REFERENCES public.localities(partnership_id, locality_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_named_contact_id_fkey FOREIGN KEY (partnership_id, named_contact_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.people(partnership_id, person_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_partnership_id_team_id_fkey FOREIGN KEY (partnership_id, team_id) REFERENCES public.teams(partnership_id, team_id);

ALTER TABLE ONLY public.clocks
    ADD CONSTRAINT clocks_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.event_details
    ADD CONSTRAINT event_details_partnership_id_event_id_fkey FOREIGN KEY (partnership_id, event_id) REFERENCES public.events(partnership_id, event_id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_partnership_id_stream_id_fkey FOREIGN KEY (partnership_id, stream_id) REFERENCES public.streams(partnership_id, stream_id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.follow_up_calls
    ADD CONSTRAINT follow_up_calls_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.follow_up_calls
    ADD CONSTRAINT follow_up_calls_partnership_id_order_id_fkey FOREIGN KEY (partnership_id, order_id) REFERENCES public.orders(partnership_id, order_id);

ALTER TABLE ONLY public.holds
    ADD CONSTRAINT holds_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.holds
    ADD CONSTRAINT holds_partnership_id_step_id_fkey FOREIGN KEY (partnership_id, step_id) REFERENCES public.steps(partnership_id, step_id);

ALTER TABLE ONLY public.homes
    ADD CONSTRAINT homes_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.household_people
    ADD CONSTRAINT household_people_partnership_id_household_id_fkey FOREIGN KEY (partnership_id, household_id) REFERENCES public.households(partnership_id, household_id);

ALTER TABLE ONLY public.household_people
    ADD CONSTRAINT household_people_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.people(partnership_id, person_id);

ALTER TABLE ONLY public.households
    ADD CONSTRAINT households_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.households
    ADD CONSTRAINT households_partnership_id_home_id_fkey FOREIGN KEY (partnership_id, home_id) REFERENCES public.homes(partnership_id, home_id);

ALTER TABLE ONLY public.households
    ADD CONSTRAINT households_partnership_id_locality_id_fkey FOREIGN KEY (partnership_id, locality_id) REFERENCES public.localities(partnership_id, locality_id);

ALTER TABLE ONLY public.housing_mot_parts
    ADD CONSTRAINT housing_mot_parts_partnership_id_housing_mot_id_fkey FOREIGN KEY (partnership_id, housing_mot_id) REFERENCES public.housing_mots(partnership_id, housing_mot_id);

ALTER TABLE ONLY public.housing_mots
    ADD CONSTRAINT housing_mots_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.interventions
    ADD CONSTRAINT interventions_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.interventions
    ADD CONSTRAINT interventions_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES public.needs(partnership_id, need_id);

ALTER TABLE ONLY public.interventions
    ADD CONSTRAINT interventions_partnership_id_pathway_version_id_fkey FOREIGN KEY (partnership_id, pathway_version_id) REFERENCES public.pathway_versions(partnership_id, pathway_version_id);

ALTER TABLE ONLY public.localities
    ADD CONSTRAINT localities_partnership_id_partner_id_fkey FOREIGN KEY (partnership_id, partner_id) REFERENCES public.partners(partnership_id, partner_id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_partnership_id_intervention_id_fkey FOREIGN KEY (partnership_id, intervention_id) REFERENCES public.interventions(partnership_id, intervention_id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_partnership_id_order_item_id_fkey FOREIGN KEY (partnership_id, order_item_id) REFERENCES public.order_items(partnership_id, order_item_id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_partnership_id_supplier_id_fkey FOREIGN KEY (partnership_id, supplier_id) REFERENCES public.suppliers(partnership_id, supplier_id);

ALTER TABLE ONLY public.outcome_dimensions
    ADD CONSTRAINT outcome_dimensions_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.outcome_scores
    ADD CONSTRAINT outcome_scores_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.outcome_scores
    ADD CONSTRAINT outcome_scores_partnership_id_dimension_key_fkey FOREIGN KEY (partnership_id, dimension_key) REFERENCES public.outcome_dimensions(partnership_id, dimension_key);

ALTER TABLE ONLY public.partners
    ADD CONSTRAINT partners_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.pathway_versions
    ADD CONSTRAINT pathway_versions_partnership_id_pathway_key_fkey FOREIGN KEY (partnership_id, pathway_key) REFERENCES public.pathways(partnership_id, pathway_key);

ALTER TABLE ONLY public.pathways
    ADD CONSTRAINT pathways_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_partnership_id_survivor_id_fkey FOREIGN KEY (partnership_id, survivor_id) REFERENCES public.people(partnership_id, person_id);

ALTER TABLE ONLY public.person_matches
    ADD CONSTRAINT person_matches_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.postcode_areas
    ADD CONSTRAINT postcode_areas_partnership_id_locality_id_fkey FOREIGN KEY (partnership_id, locality_id) REFERENCES public.localities(partnership_id, locality_id);

ALTER TABLE ONLY public.referral_drafts
    ADD CONSTRAINT referral_drafts_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_partnership_id_household_id_fkey FOREIGN KEY (partnership_id, household_id) REFERENCES public.households(partnership_id, household_id);

ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.people(partnership_id, person_id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.accounts(partnership_id, account_id);

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_partnership_id_cover_staff_id_fkey FOREIGN KEY (partnership_id, cover_staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_partnership_id_partner_id_fkey FOREIGN KEY (partnership_id, partner_id) REFERENCES public.partners(partnership_id, partner_id);

ALTER TABLE ONLY public.steps
    ADD CONSTRAINT steps_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.steps
    ADD CONSTRAINT steps_partnership_id_intervention_id_fkey FOREIGN KEY (partnership_id, intervention_id) REFERENCES public.interventions(partnership_id, intervention_id);

ALTER TABLE ONLY public.steps
    ADD CONSTRAINT steps_partnership_id_staff_id_fkey FOREIGN KEY (partnership_id, staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.steps
    ADD CONSTRAINT steps_partnership_id_team_id_fkey FOREIGN KEY (partnership_id, team_id) REFERENCES public.teams(partnership_id, team_id);

ALTER TABLE ONLY public.streams
    ADD CONSTRAINT streams_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.suppliers
    ADD CONSTRAINT suppliers_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnerships(partnership_id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_partnership_id_lead_staff_id_fkey FOREIGN KEY (partnership_id, lead_staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_partnership_id_locality_id_fkey FOREIGN KEY (partnership_id, locality_id) REFERENCES public.localities(partnership_id, locality_id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_partnership_id_partner_id_fkey FOREIGN KEY (partnership_id, partner_id) REFERENCES public.partners(partnership_id, partner_id);

ALTER TABLE ONLY public.tracking_keys
    ADD CONSTRAINT tracking_keys_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.cases(partnership_id, case_id);

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_partnership_id_staff_id_fkey FOREIGN KEY (partnership_id, staff_id) REFERENCES public.staff(partnership_id, staff_id);

ALTER TABLE public.account_links ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_links_of_partnership ON public.account_links TO lightbulb_app USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;

CREATE POLICY accounts_of_partnership ON public.accounts TO lightbulb_app USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.assignments ENABLE ROW LEVEL SECURITY;

CREATE POLICY assignments_added ON public.assignments FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY assignments_kept ON public.assignments FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY assignments_seen ON public.assignments FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.attempts ENABLE ROW LEVEL SECURITY;

CREATE POLICY attempts_of_partnership ON public.attempts TO lightbulb_app USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.capacity_notes ENABLE ROW LEVEL SECURITY;

CREATE POLICY capacity_notes_added ON public.capacity_notes FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY capacity_notes_disposed ON public.capacity_notes TO lightbulb_disposal USING ((partnership_id = public.acting_partnership()));

CREATE POLICY capacity_notes_seen ON public.capacity_notes FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = capacity_notes.partnership_id) AND (h.household_id = capacity_notes.household_id))))));

ALTER TABLE public.case_access ENABLE ROW LEVEL SECURITY;

CREATE POLICY case_access_ended ON public.case_access FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND ((public.acting_kind() = 'job'::text) OR ((public.acting_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = case_access.partnership_id) AND (h.household_id = case_access.household_id))))))));

CREATE POLICY case_access_given ON public.case_access FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND ((public.acting_kind() = 'job'::text) OR ((public.acting_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = case_access.partnership_id) AND (h.household_id = case_access.household_id))))))));

CREATE POLICY case_access_seen ON public.case_access FOR SELECT TO lightbulb_app USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.case_openings ENABLE ROW LEVEL SECURITY;

CREATE POLICY case_openings_added ON public.case_openings FOR INSERT TO lightbulb_app WITH CHECK ((partnership_id = public.acting_partnership()));

CREATE POLICY case_openings_seen ON public.case_openings FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = case_openings.partnership_id) AND (c.case_id = case_openings.case_id))))));

ALTER TABLE public.case_targets ENABLE ROW LEVEL SECURITY;

CREATE POLICY case_targets_added ON public.case_targets FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY case_targets_kept ON public.case_targets FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY case_targets_seen ON public.case_targets FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.case_words ENABLE ROW LEVEL SECURITY;

CREATE POLICY case_words_added ON public.case_words FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY case_words_kept ON public.case_words FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY case_words_measured ON public.case_words FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY case_words_removed ON public.case_words FOR DELETE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY case_words_seen ON public.case_words FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = case_words.partnership_id) AND (c.case_id = case_words.case_id))
 OFFSET 0))));

ALTER TABLE public.cases ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_added ON public.cases FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY cases_kept ON public.cases FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text])))) WITH CHECK ((partnership_id = public.acting_partnership()));

CREATE POLICY cases_measured ON public.cases FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY cases_seen ON public.cases FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (((( SELECT public.acting_kind() AS acting_kind) = 'staff'::text) AND (NOT restricted) AND (( SELECT public.acting_hub() AS acting_hub) OR (locality_id = ANY (( SELECT public.acting_localities() AS acting_localities)::uuid[])))) OR ((( SELECT public.acting_kind() AS acting_kind) = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM public.case_access a
  WHERE ((a.partnership_id = cases.partnership_id) AND (a.case_id = cases.case_id) AND ((a.staff_id = ( SELECT public.acting_id() AS acting_id)) OR (a.team_id = ANY (( SELECT public.acting_teams() AS acting_teams)::uuid[]))) AND (a.from_on <= ( SELECT public.acting_today() AS acting_today)) AND ((a.until_on IS NULL) OR (a.until_on >= ( SELECT public.acting_today() AS acting_today))))))) OR ((( SELECT public.acting_kind() AS acting_kind) = 'resident'::text) AND (case_id = ( SELECT public.acting_case() AS acting_case)) AND (NOT restricted)) OR (( SELECT public.acting_kind() AS acting_kind) = 'job'::text))));

ALTER TABLE public.clocks ENABLE ROW LEVEL SECURITY;

CREATE POLICY clocks_added ON public.clocks FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY clocks_kept ON public.clocks FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY clocks_measured ON public.clocks FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY clocks_seen ON public.clocks FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = clocks.partnership_id) AND (c.case_id = clocks.case_id))
 OFFSET 0))));

ALTER TABLE public.event_details ENABLE ROW LEVEL SECURITY;

CREATE POLICY event_details_added ON public.event_details FOR INSERT TO lightbulb_app WITH CHECK ((partnership_id = public.acting_partnership()));

CREATE POLICY event_details_disposed ON public.event_details TO lightbulb_disposal USING ((partnership_id = public.acting_partnership()));

CREATE POLICY event_details_seen ON public.event_details FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND
CASE
    WHEN (public.acting_kind() = 'job'::text) THEN true
    WHEN (case_id IS NOT NULL) THEN (EXISTS ( SELECT 1
       FROM public.cases c
      WHERE ((c.partnership_id = event_details.partnership_id) AND (c.case_id = event_details.case_id))))
    WHEN (household_id IS NOT NULL) THEN (EXISTS ( SELECT 1
       FROM public.households h
      WHERE ((h.partnership_id = event_details.partnership_id) AND (h.household_id = event_details.household_id))))
    ELSE (public.acting_kind() = 'staff'::text)
END));

ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

CREATE POLICY events_added ON public.events FOR INSERT TO lightbulb_app, lightbulb_disposal WITH CHECK (((partnership_id = public.acting_partnership()) AND (actor_kind = public.acting_kind())));

CREATE POLICY events_measured ON public.events FOR SELECT TO lightbulb_disposal, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY events_seen ON public.events FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND
CASE
    WHEN (public.acting_kind() = 'job'::text) THEN true
    WHEN (case_id IS NOT NULL) THEN (EXISTS ( SELECT 1
       FROM public.cases c
      WHERE ((c.partnership_id = events.partnership_id) AND (c.case_id = events.case_id))))
    WHEN (household_id IS NOT NULL) THEN (EXISTS ( SELECT 1
       FROM public.households h
      WHERE ((h.partnership_id = events.partnership_id) AND (h.household_id = events.household_id))))
    ELSE (public.acting_kind() = 'staff'::text)
END));

ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;

CREATE POLICY files_added ON public.files FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text])) AND ((public.acting_kind() = 'job'::text) OR (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = files.partnership_id) AND (c.case_id = files.case_id)))))));

CREATE POLICY files_kept ON public.files FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY files_seen ON public.files FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND ((public.acting_kind() = 'job'::text) OR (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = files.partnership_id) AND (c.case_id = files.case_id)))))));

ALTER TABLE public.follow_up_calls ENABLE ROW LEVEL SECURITY;

CREATE POLICY follow_up_calls_added ON public.follow_up_calls FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY follow_up_calls_kept ON public.follow_up_calls FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY follow_up_calls_measured ON public.follow_up_calls FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY follow_up_calls_seen ON public.follow_up_calls FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = follow_up_calls.partnership_id) AND (c.case_id = follow_up_calls.case_id))))));

ALTER TABLE public.holds ENABLE ROW LEVEL SECURITY;

CREATE POLICY holds_added ON public.holds FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY holds_kept ON public.holds FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY holds_measured ON public.holds FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY holds_seen ON public.holds FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = holds.partnership_id) AND (c.case_id = holds.case_id))
 OFFSET 0))));

ALTER TABLE public.homes ENABLE ROW LEVEL SECURITY;

CREATE POLICY homes_added ON public.homes FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY homes_kept ON public.homes FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY homes_seen ON public.homes FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = homes.partnership_id) AND (h.home_id = homes.home_id))))));

ALTER TABLE public.household_people ENABLE ROW LEVEL SECURITY;

CREATE POLICY household_people_added ON public.household_people FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY household_people_kept ON public.household_people FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY household_people_seen ON public.household_people FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = household_people.partnership_id) AND (h.household_id = household_people.household_id))))));

ALTER TABLE public.households ENABLE ROW LEVEL SECURITY;

CREATE POLICY households_added ON public.households FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY households_kept ON public.households FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text])))) WITH CHECK ((partnership_id = public.acting_partnership()));

CREATE POLICY households_measured ON public.households FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY households_seen ON public.households FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (((public.acting_kind() = 'staff'::text) AND (NOT restricted) AND (public.acting_hub() OR (locality_id = ANY (public.acting_localities())))) OR ((public.acting_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM public.case_access a
  WHERE ((a.partnership_id = households.partnership_id) AND (a.household_id = households.household_id) AND ((a.staff_id = public.acting_id()) OR (a.team_id = ANY (public.acting_teams()))) AND (a.from_on <= public.acting_today()) AND ((a.until_on IS NULL) OR (a.until_on >= public.acting_today())))))) OR ((public.acting_kind() = 'resident'::text) AND (household_id = public.acting_household()) AND (NOT restricted)) OR (public.acting_kind() = 'job'::text))));

ALTER TABLE public.housing_mot_parts ENABLE ROW LEVEL SECURITY;

CREATE POLICY housing_mot_parts_added ON public.housing_mot_parts FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY housing_mot_parts_kept ON public.housing_mot_parts FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY housing_mot_parts_measured ON public.housing_mot_parts FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY housing_mot_parts_seen ON public.housing_mot_parts FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = housing_mot_parts.partnership_id) AND (c.case_id = housing_mot_parts.case_id))))));

ALTER TABLE public.housing_mots ENABLE ROW LEVEL SECURITY;

CREATE POLICY housing_mots_added ON public.housing_mots FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY housing_mots_kept ON public.housing_mots FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY housing_mots_measured ON public.housing_mots FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY housing_mots_seen ON public.housing_mots FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = housing_mots.partnership_id) AND (c.case_id = housing_mots.case_id))))));

ALTER TABLE public.interventions ENABLE ROW LEVEL SECURITY;

CREATE POLICY interventions_added ON public.interventions FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY interventions_kept ON public.interventions FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY interventions_measured ON public.interventions FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY interventions_seen ON public.interventions FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = interventions.partnership_id) AND (c.case_id = interventions.case_id))
 OFFSET 0))));

ALTER TABLE public.localities ENABLE ROW LEVEL SECURITY;

CREATE POLICY localities_added ON public.localities FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY localities_kept ON public.localities FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY localities_seen ON public.localities FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.messages ENABLE ROW LEVEL SECURITY;

CREATE POLICY messages_added ON public.messages FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text])) AND ((public.acting_kind() = 'job'::text) OR (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = messages.partnership_id) AND (c.case_id = messages.case_id)))))));

CREATE POLICY messages_kept ON public.messages FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY messages_seen ON public.messages FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND ((public.acting_kind() = 'job'::text) OR (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = messages.partnership_id) AND (c.case_id = messages.case_id)))))));

ALTER TABLE public.needs ENABLE ROW LEVEL SECURITY;

CREATE POLICY needs_added ON public.needs FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY needs_kept ON public.needs FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY needs_measured ON public.needs FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY needs_seen ON public.needs FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = needs.partnership_id) AND (c.case_id = needs.case_id))
 OFFSET 0))));

ALTER TABLE public.order_items ENABLE ROW LEVEL SECURITY;

CREATE POLICY order_items_added ON public.order_items FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY order_items_kept ON public.order_items FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY order_items_seen ON public.order_items FOR SELECT TO lightbulb_app, lightbulb_measures USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() <> 'visitor'::text)));

ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY;

CREATE POLICY orders_added ON public.orders FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY orders_kept ON public.orders FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY orders_measured ON public.orders FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY orders_seen ON public.orders FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = orders.partnership_id) AND (c.case_id = orders.case_id))))));

ALTER TABLE public.outcome_dimensions ENABLE ROW LEVEL SECURITY;

CREATE POLICY outcome_dimensions_added ON public.outcome_dimensions FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY outcome_dimensions_kept ON public.outcome_dimensions FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY outcome_dimensions_seen ON public.outcome_dimensions FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.outcome_scores ENABLE ROW LEVEL SECURITY;

CREATE POLICY outcome_scores_added ON public.outcome_scores FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY outcome_scores_kept ON public.outcome_scores FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY outcome_scores_measured ON public.outcome_scores FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY outcome_scores_seen ON public.outcome_scores FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = outcome_scores.partnership_id) AND (c.case_id = outcome_scores.case_id))))));

ALTER TABLE public.partners ENABLE ROW LEVEL SECURITY;

CREATE POLICY partners_added ON public.partners FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY partners_kept ON public.partners FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY partners_seen ON public.partners FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.partnerships ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnerships_kept ON public.partnerships FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY partnerships_made ON public.partnerships FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = 'job'::text)));

CREATE POLICY partnerships_seen ON public.partnerships FOR SELECT TO lightbulb_app USING (true);

ALTER TABLE public.pathway_versions ENABLE ROW LEVEL SECURITY;

CREATE POLICY pathway_versions_added ON public.pathway_versions FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY pathway_versions_kept ON public.pathway_versions FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY pathway_versions_seen ON public.pathway_versions FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.pathways ENABLE ROW LEVEL SECURITY;

CREATE POLICY pathways_added ON public.pathways FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY pathways_kept ON public.pathways FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY pathways_seen ON public.pathways FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.people ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_added ON public.people FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY people_kept ON public.people FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY people_seen ON public.people FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND ((EXISTS ( SELECT 1
   FROM public.household_people m
  WHERE ((m.partnership_id = people.partnership_id) AND (m.person_id = people.person_id)))) OR (EXISTS ( SELECT 1
   FROM (public.joined_into(people.person_id) j(person_id)
     JOIN public.household_people m ON (((m.partnership_id = people.partnership_id) AND (m.person_id = j.person_id)))))))));

ALTER TABLE public.person_matches ENABLE ROW LEVEL SECURITY;

CREATE POLICY person_matches_added ON public.person_matches FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY person_matches_removed ON public.person_matches FOR DELETE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY person_matches_seen ON public.person_matches FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = person_matches.partnership_id) AND (h.household_id = person_matches.household_id))))));

ALTER TABLE public.postcode_areas ENABLE ROW LEVEL SECURITY;

CREATE POLICY postcode_areas_added ON public.postcode_areas FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY postcode_areas_kept ON public.postcode_areas FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY postcode_areas_removed ON public.postcode_areas FOR DELETE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY postcode_areas_seen ON public.postcode_areas FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.referral_drafts ENABLE ROW LEVEL SECURITY;

CREATE POLICY referral_drafts_by_link ON public.referral_drafts TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND ((public.acting_kind() = 'job'::text) OR (token_hash = decode(NULLIF(current_setting('lightbulb.draft_hash'::text, true), ''::text), 'hex'::text))))) WITH CHECK ((partnership_id = public.acting_partnership()));

ALTER TABLE public.referrals ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_added ON public.referrals FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY referrals_kept ON public.referrals FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY referrals_seen ON public.referrals FOR SELECT TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (EXISTS ( SELECT 1
   FROM public.households h
  WHERE ((h.partnership_id = referrals.partnership_id) AND (h.household_id = referrals.household_id))))));

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

CREATE POLICY sessions_of_partnership ON public.sessions TO lightbulb_app USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_added ON public.staff FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY staff_kept ON public.staff FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY staff_seen ON public.staff FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.steps ENABLE ROW LEVEL SECURITY;

CREATE POLICY steps_added ON public.steps FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY steps_kept ON public.steps FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY steps_measured ON public.steps FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY steps_seen ON public.steps FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = steps.partnership_id) AND (c.case_id = steps.case_id))
 OFFSET 0))));

ALTER TABLE public.streams ENABLE ROW LEVEL SECURITY;

CREATE POLICY streams_seen ON public.streams FOR SELECT TO lightbulb_app, lightbulb_disposal, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.submissions ENABLE ROW LEVEL SECURITY;

CREATE POLICY submissions_of_partnership ON public.submissions TO lightbulb_app USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.suppliers ENABLE ROW LEVEL SECURITY;

CREATE POLICY suppliers_added ON public.suppliers FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY suppliers_kept ON public.suppliers FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY suppliers_seen ON public.suppliers FOR SELECT TO lightbulb_app, lightbulb_measures USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() <> 'visitor'::text)));

ALTER TABLE public.teams ENABLE ROW LEVEL SECURITY;

CREATE POLICY teams_added ON public.teams FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY teams_kept ON public.teams FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text]))));

CREATE POLICY teams_seen ON public.teams FOR SELECT TO lightbulb_app, lightbulb_measures USING ((partnership_id = public.acting_partnership()));

ALTER TABLE public.tracking_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY tracking_keys_added ON public.tracking_keys FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY tracking_keys_kept ON public.tracking_keys FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY tracking_keys_measured ON public.tracking_keys FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY tracking_keys_seen ON public.tracking_keys FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = tracking_keys.partnership_id) AND (c.case_id = tracking_keys.case_id))
 OFFSET 0))));

ALTER TABLE public.visits ENABLE ROW LEVEL SECURITY;

CREATE POLICY visits_added ON public.visits FOR INSERT TO lightbulb_app WITH CHECK (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY visits_kept ON public.visits FOR UPDATE TO lightbulb_app USING (((partnership_id = public.acting_partnership()) AND (public.acting_kind() = ANY (ARRAY['staff'::text, 'job'::text, 'resident'::text]))));

CREATE POLICY visits_measured ON public.visits FOR SELECT TO lightbulb_measures USING ((partnership_id = public.acting_partnership()));

CREATE POLICY visits_seen ON public.visits FOR SELECT TO lightbulb_app USING (((partnership_id = ( SELECT public.acting_partnership() AS acting_partnership)) AND (EXISTS ( SELECT 1
   FROM public.cases c
  WHERE ((c.partnership_id = visits.partnership_id) AND (c.case_id = visits.case_id))
 OFFSET 0))));

GRANT ALL ON SCHEMA public TO lightbulb_owner;
GRANT USAGE ON SCHEMA public TO lightbulb_app;
GRANT USAGE ON SCHEMA public TO lightbulb_disposal;
GRANT USAGE ON SCHEMA public TO lightbulb_measures;

REVOKE ALL ON FUNCTION public.enter_partnership(asked_host text, asked_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.enter_partnership(asked_host text, asked_today date) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.enter_session(asked_hash bytea, asked_at timestamp with time zone, asked_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.enter_session(asked_hash bytea, asked_at timestamp with time zone, asked_today date) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.enter_tracking(asked_hash bytea, asked_kind text, asked_at timestamp with time zone, asked_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.enter_tracking(asked_hash bytea, asked_kind text, asked_at timestamp with time zone, asked_today date) TO lightbulb_app;

GRANT SELECT,INSERT ON TABLE public.events TO lightbulb_app;
GRANT SELECT,INSERT ON TABLE public.events TO lightbulb_disposal;
GRANT SELECT ON TABLE public.events TO lightbulb_measures;

REVOKE ALL ON FUNCTION public.find_matches(asked_keys text[], asked_household uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_matches(asked_keys text[], asked_household uuid) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.joined_into(asked_person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.joined_into(asked_person uuid) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.kept_elsewhere(asked_people uuid[], asked_household uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.kept_elsewhere(asked_people uuid[], asked_household uuid) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.move_cases(asked_household uuid, to_locality uuid, to_team uuid, to_lead uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.move_cases(asked_household uuid, to_locality uuid, to_team uuid, to_lead uuid) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.move_household(asked_household uuid, asked_locality uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.move_household(asked_household uuid, asked_locality uuid) TO lightbulb_app;

REVOKE ALL ON FUNCTION public.point_to_survivor(asked_person uuid, asked_survivor uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.point_to_survivor(asked_person uuid, asked_survivor uuid) TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.account_links TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.accounts TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.assignments TO lightbulb_app;
GRANT SELECT ON TABLE public.assignments TO lightbulb_measures;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.attempts TO lightbulb_app;

GRANT SELECT,INSERT ON TABLE public.capacity_notes TO lightbulb_app;
GRANT SELECT,DELETE ON TABLE public.capacity_notes TO lightbulb_disposal;

GRANT SELECT,INSERT,UPDATE ON TABLE public.case_access TO lightbulb_app;

GRANT SELECT,INSERT ON TABLE public.case_openings TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.case_targets TO lightbulb_app;
GRANT SELECT ON TABLE public.case_targets TO lightbulb_measures;

GRANT SELECT ON TABLE public.case_targets_published TO lightbulb_app;
GRANT SELECT ON TABLE public.case_targets_published TO lightbulb_measures;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_words TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.cases TO lightbulb_app;
GRANT SELECT ON TABLE public.cases TO lightbulb_measures;

GRANT SELECT ON TABLE public.cases_published TO lightbulb_app;
GRANT SELECT ON TABLE public.cases_published TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.clocks TO lightbulb_app;
GRANT SELECT ON TABLE public.clocks TO lightbulb_measures;

GRANT SELECT,INSERT ON TABLE public.event_details TO lightbulb_app;
GRANT SELECT,DELETE ON TABLE public.event_details TO lightbulb_disposal;

GRANT SELECT ON TABLE public.events_published TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.files TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.follow_up_calls TO lightbulb_app;
GRANT SELECT ON TABLE public.follow_up_calls TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.holds TO lightbulb_app;
GRANT SELECT ON TABLE public.holds TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.homes TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.household_people TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.households TO lightbulb_app;
GRANT SELECT ON TABLE public.households TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.housing_mot_parts TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.housing_mots TO lightbulb_app;
GRANT SELECT ON TABLE public.housing_mots TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.interventions TO lightbulb_app;
GRANT SELECT ON TABLE public.interventions TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.localities TO lightbulb_app;
GRANT SELECT ON TABLE public.localities TO lightbulb_measures;

GRANT SELECT ON TABLE public.localities_published TO lightbulb_app;
GRANT SELECT ON TABLE public.localities_published TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.messages TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.needs TO lightbulb_app;
GRANT SELECT ON TABLE public.needs TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.order_items TO lightbulb_app;
GRANT SELECT ON TABLE public.order_items TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.orders TO lightbulb_app;
GRANT SELECT ON TABLE public.orders TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.outcome_dimensions TO lightbulb_app;
GRANT SELECT ON TABLE public.outcome_dimensions TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.outcome_scores TO lightbulb_app;
GRANT SELECT ON TABLE public.outcome_scores TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.partners TO lightbulb_app;
GRANT SELECT ON TABLE public.partners TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.partnerships TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.pathway_versions TO lightbulb_app;
GRANT SELECT ON TABLE public.pathway_versions TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.pathways TO lightbulb_app;
GRANT SELECT ON TABLE public.pathways TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people TO lightbulb_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.person_matches TO lightbulb_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.postcode_areas TO lightbulb_app;
GRANT SELECT ON TABLE public.postcode_areas TO lightbulb_measures;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referral_drafts TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals TO lightbulb_app;

GRANT SELECT ON TABLE public.schema_migrations TO lightbulb_app;
GRANT SELECT ON TABLE public.schema_migrations TO lightbulb_measures;
GRANT SELECT ON TABLE public.schema_migrations TO lightbulb_disposal;

GRANT SELECT,INSERT,UPDATE ON TABLE public.sessions TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO lightbulb_app;
GRANT SELECT ON TABLE public.staff TO lightbulb_measures;

GRANT SELECT ON TABLE public.staff_published TO lightbulb_app;
GRANT SELECT ON TABLE public.staff_published TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.steps TO lightbulb_app;
GRANT SELECT ON TABLE public.steps TO lightbulb_measures;

GRANT SELECT ON TABLE public.steps_published TO lightbulb_app;
GRANT SELECT ON TABLE public.steps_published TO lightbulb_measures;

GRANT SELECT ON TABLE public.streams TO lightbulb_app;
GRANT SELECT ON TABLE public.streams TO lightbulb_measures;
GRANT SELECT ON TABLE public.streams TO lightbulb_disposal;

GRANT SELECT,INSERT,UPDATE ON TABLE public.submissions TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.suppliers TO lightbulb_app;
GRANT SELECT ON TABLE public.suppliers TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.teams TO lightbulb_app;
GRANT SELECT ON TABLE public.teams TO lightbulb_measures;

GRANT SELECT ON TABLE public.teams_published TO lightbulb_app;
GRANT SELECT ON TABLE public.teams_published TO lightbulb_measures;

GRANT SELECT,INSERT,UPDATE ON TABLE public.tracking_keys TO lightbulb_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.visits TO lightbulb_app;
GRANT SELECT ON TABLE public.visits TO lightbulb_measures;

