-- assessment: the Housing MOT, and how life was before and after.

create table housing_mots (
  partnership_id uuid not null,
  housing_mot_id uuid not null,
  case_id uuid not null,
  step_id uuid,
  started_on date not null,
  started_by uuid not null,
  finished_on date check (finished_on >= started_on),
  finished_by uuid,
  visited_on date,
  primary key (partnership_id, housing_mot_id),
  foreign key (partnership_id, case_id) references cases
);
comment on table housing_mots is 'One whole-home, whole-person assessment.';
create unique index housing_mots_one_open on housing_mots (partnership_id, case_id) where finished_on is null;

create table housing_mot_parts (
  partnership_id uuid not null,
  housing_mot_id uuid not null,
  case_id uuid not null,
  part_key text not null check (length(part_key) <= 40),
  answers jsonb not null default '{}',
  saved_at timestamptz(3) not null,
  saved_by uuid not null,
  version integer not null default 1,
  primary key (partnership_id, housing_mot_id, part_key),
  foreign key (partnership_id, housing_mot_id) references housing_mots
);
comment on table housing_mot_parts is 'The answers of one part, saved as it is filled in: a partial save is never lost.';
comment on column housing_mot_parts.answers is 'Question key to answer code, or to the person''s own words. The questions are in assessment/questions.rules.ts.';

create table outcome_dimensions (
  partnership_id uuid not null references partnerships,
  dimension_key text not null check (dimension_key ~ '^[a-z]+(_[a-z]+)*$'),
  name text not null check (length(name) between 1 and 60),
  question text not null check (length(question) between 1 and 200),
  position integer not null,
  from_on date not null,
  until_on date,
  primary key (partnership_id, dimension_key)
);
comment on table outcome_dimensions is 'The sides of life that people score from 1 to 10 before and after, set by the partnership.';

create table outcome_scores (
  partnership_id uuid not null,
  case_id uuid not null,
  occasion text not null check (occasion in ('before', 'after')),
  dimension_key text not null,
  score smallint not null check (score between 1 and 10),
  scored_on date not null,
  scored_by uuid,
  primary key (partnership_id, case_id, occasion, dimension_key),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, dimension_key) references outcome_dimensions
);
comment on table outcome_scores is 'How a person scores one side of their life, in their own judgement.';

do $$
declare t text;
begin
  foreach t in array array['housing_mots', 'housing_mot_parts', 'outcome_scores'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to lightbulb_app using (partnership_id = acting_partnership() and exists (
      select 1 from cases c where c.partnership_id = %I.partnership_id and c.case_id = %I.case_id))', t || '_seen', t, t, t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_added', t);
    execute format('create policy %I on %I for update to lightbulb_app using (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_kept', t);
    execute format('create policy %I on %I for select to lightbulb_measures using (partnership_id = acting_partnership())', t || '_measured', t);
    execute format('grant select, insert, update on %I to lightbulb_app', t);
  end loop;
end $$;
grant select on housing_mots, outcome_scores to lightbulb_measures;
alter table outcome_dimensions enable row level security;
create policy outcome_dimensions_seen on outcome_dimensions for select to lightbulb_app, lightbulb_measures
  using (partnership_id = acting_partnership());
create policy outcome_dimensions_added on outcome_dimensions for insert to lightbulb_app
  with check (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
create policy outcome_dimensions_kept on outcome_dimensions for update to lightbulb_app
  using (partnership_id = acting_partnership() and acting_kind() in ('staff', 'job'));
grant select, insert, update on outcome_dimensions to lightbulb_app;
grant select on outcome_dimensions to lightbulb_measures;
