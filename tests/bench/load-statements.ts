/**
 * How the rows of `loading` become rows of the tables, in order. Each statement reads `loading l`,
 * with the partnership as $1. Ids of a case's parts are its own with two digits of their last group
 * exchanged, so that they lie in the order in which they would have been made.
 */
export const loadStatements: Readonly<Record<string, string>> = {
  homes: `insert into homes (partnership_id, home_id, address_lines, postcode, tenure, home_type, dangers)
    select $1, part_id(case_id, 1), address_lines, postcode, 'owner', 'house', case when n % 10 = 0 then 'A dog' else '' end
    from loading order by n`,
  households: `insert into households (partnership_id, household_id, home_id, locality_id, restricted)
    select $1, part_id(case_id, 1), part_id(case_id, 1), locality_id, n % 500 = 0 from loading order by n`,
  people: `insert into people (partnership_id, person_id, given_name, family_name, born_on, phone)
    select $1, part_id(case_id, x.part), x.given, family_name, x.born_on, x.phone from loading
    cross join lateral (values (1, given_name, born_on, phone), (2, relative_name, null, '')) x (part, given, born_on, phone)
    where x.given <> '' order by n`,
  household_people: `insert into household_people (partnership_id, household_id, person_id, part, relationship, may_be_told, from_on)
    select $1, part_id(case_id, 1), part_id(case_id, x.part), x.role, x.relationship, 'everything', received_on from loading
    cross join lateral (values (1, given_name, 'resident', ''), (2, relative_name, 'carer', 'daughter'))
      x (part, given, role, relationship)
    where x.given <> '' order by n`,
  cases: `insert into cases (partnership_id, case_id, reference, household_id, person_id, locality_id, restricted, named_contact_id,
      team_id, status, source, received_on, urgency, complexity, route, last_word_on, closed_on, closing_reason, achieved)
    select $1, case_id, reference, part_id(case_id, 1), part_id(case_id, 1), locality_id, n % 500 = 0, staff_id, team_id,
      case when closed_on is null then 'open' else 'closed' end, 'self', received_on, urgency, 'simple',
      case when stage = 1 then 'unset' else 'hsc_visit' end, last_word_on, closed_on,
      case when closed_on is not null then 'finished' end, case when closed_on is not null then 'yes' end
    from loading order by n`,
  case_access: `insert into case_access (partnership_id, access_id, case_id, household_id, team_id, reason, from_on)
    select $1, part_id(case_id, 1), case_id, part_id(case_id, 1), t.team_id, 'Lent', received_on
    from loading, lateral (select team_id from teams where partnership_id = $1 order by team_id offset n % 8 limit 1) t
    where n % 200 = 0 order by n`,
  interventions: `insert into interventions
      (partnership_id, intervention_id, case_id, pathway_key, pathway_version_id, title, status, opened_on, ended_on)
    select $1, part_id(case_id, 1), case_id, v.pathway_key, v.pathway_version_id, 'Grab rail by the bath',
      case when closed_on is null then 'open' else 'done' end, received_on, closed_on
    from loading, (select * from pathway_versions where partnership_id = $1 and pathway_key = 'minor_adaptation' limit 1) v
    where stage > 3 or (stage = 3 and closed_on is null) order by n`,
  steps: `insert into steps (partnership_id, step_id, case_id, intervention_id, locality_id, step_key, position, name, owner_role,
      waits_for, target_days, status, team_id, staff_id, worked_by, due_on, ready_on, started_on, finished_on, urgency_rank,
      received_on, last_word_on)
    select $1, part_id(case_id, x.place), case_id, case when x.place > 2 then part_id(case_id, 1) end, locality_id, x.key,
      x.place, x.name, x.role, x.waits, x.days, s.status, team_id, staff_id, case when s.status = 'done' then staff_id end,
      case s.status when 'waiting' then null when 'done' then received_on + x.place * 5 else due_on end,
      case s.status when 'waiting' then null when 'done' then received_on + x.place * 4 - 4 else due_on - 10 end,
      case when s.status = 'done' then received_on + x.place * 4 - 3 end,
      case when s.status = 'done' then received_on + x.place * 4 end,
      urgency_rank_of(urgency), received_on, last_word_on
    from loading
    cross join (values (1, 'triage', 'Triage', 'hsc', '{}'::text[], 2),
      (2, 'housing_mot', 'Visit and Housing MOT', 'hsc', '{triage}', 10),
      (3, 'order', 'Order the work', 'hsc', '{housing_mot}', 2),
      (4, 'fit', 'Fit it', 'contractor', '{order}', 5),
      (5, 'check', 'Check that it is right', 'hsc', '{fit}', 5)) x (place, key, name, role, waits, days)
    cross join lateral (select case when x.place < stage then 'done' when x.place > stage then 'waiting'
      when held then 'held' else 'ready' end as status) s
    where case when closed_on is not null then x.place < stage when stage < 3 then x.place <= stage else true end
    order by n`,
  holds: `insert into holds (partnership_id, hold_id, case_id, step_id, reason, waiting_for, from_on)
    select $1, part_id(case_id, 1), case_id, part_id(case_id, stage), 'in_hospital', 'discharge', last_word_on
    from loading where held order by n`,
  clocks: `insert into clocks
      (partnership_id, clock_id, case_id, clock_key, name, unit, target, citation, started_on, stopped_on)
    select $1, part_id(case_id, 1), case_id, 'asked_to_finished', 'From asking to finished', 'days', 42, 'Partnership target',
      received_on, closed_on
    from loading order by n`,
  visits: `insert into visits (partnership_id, visit_id, case_id, staff_id, purpose, starts_at, visit_on, minutes, outcome)
    select $1, part_id(case_id, 1), case_id, staff_id, 'Housing MOT', received_on + 8 + time '10:00', received_on + 8, 90, 'done'
    from loading where stage > 2 and received_on + 8 < current_date order by n`,
  case_words: `insert into case_words (partnership_id, word, case_id)
    select $1, w.word, case_id from loading, unnest(string_to_array('r:' || reference || E'\\t' || words, E'\\t')) w (word)`,
  streams: `insert into streams (partnership_id, stream_id, kind, last_sequence)
    select $1, case_id, 'case', 2 + (stage > 1)::int + (closed_on is not null)::int from loading order by n`,
  events: `insert into events (partnership_id, event_id, stream_id, stream_kind, sequence, type, occurred_on, recorded_at,
      actor_kind, actor_id, case_id, household_id, data, detail_hash)
    select $1, part_id(case_id, x.place), case_id, 'case',
      row_number() over (partition by n order by x.place), x.type, x.day, x.day + time '09:00' + x.place * interval '1 second',
      'staff', staff_id, case_id, part_id(case_id, 1), x.data || jsonb_build_object('named_contact_id', staff_id),
      case when x.type = 'word_exchanged' then '\\x00'::bytea end
    from loading
    cross join lateral (values
      (1, 'case_opened', received_on, jsonb_build_object('reference', reference, 'source', 'self'), true),
      (2, 'case_triaged', received_on + 1, jsonb_build_object('urgency', urgency, 'route', 'hsc_visit'), stage > 1),
      (3, 'word_exchanged', last_word_on, '{"channel": "phone", "by": "us", "minutes": 6}', true),
      (4, 'case_closed', closed_on, '{"reason": "finished", "achieved": "yes"}', closed_on is not null))
      x (place, type, day, data, happened)
    where x.happened order by n, x.place`,
  event_details: `insert into event_details (partnership_id, event_id, case_id, household_id, salt, detail)
    select $1, part_id(case_id, 3), case_id, part_id(case_id, 1), '\\x00000000000000000000000000000000',
      '{"summary": "Told her when we come."}'
    from loading order by n`,
};

/** The tables that are filled, each with its own rows analysed at the end. */
export const loadedTables = Object.keys(loadStatements);
