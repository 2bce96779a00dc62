-- works: suppliers, what can be ordered from them, and the orders.

create table suppliers (
  partnership_id uuid not null references partnerships,
  supplier_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text not null default '' check (length(email) <= 254),
  phone text not null default '' check (length(phone) <= 30),
  supplies text[] not null default '{}' check (supplies <@ '{minor_adaptation,equipment}'::text[]),
  ended_on date,
  version integer not null default 1,
  primary key (partnership_id, supplier_id),
  unique (partnership_id, name)
);
comment on table suppliers is 'A builder, handyperson or equipment store that takes orders.';

create table order_items (
  partnership_id uuid not null references partnerships,
  order_item_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('minor_adaptation', 'equipment')),
  price_pence integer check (price_pence >= 0),
  ended_on date,
  version integer not null default 1,
  primary key (partnership_id, order_item_id),
  unique (partnership_id, name)
);
comment on table order_items is 'What can be ordered: a grab rail, a perching stool.';
comment on column order_items.price_pence is 'Pence. Null when it is not known.';

create table orders (
  partnership_id uuid not null,
  order_id uuid not null,
  case_id uuid not null,
  intervention_id uuid not null,
  supplier_id uuid not null,
  order_item_id uuid not null,
  quantity integer not null default 1 check (quantity between 1 and 50),
  instructions text not null default '' check (length(instructions) <= 1000),
  status text not null default 'ordered' check (status in ('ordered', 'fitted', 'cancelled')),
  ordered_on date not null,
  ordered_by uuid not null,
  expected_on date,
  fitted_on date check (fitted_on >= ordered_on),
  cancelled_on date,
  cancel_reason text not null default '' check (length(cancel_reason) <= 500),
  version integer not null default 1,
  primary key (partnership_id, order_id),
  check ((status = 'fitted') = (fitted_on is not null)),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, intervention_id) references interventions,
  foreign key (partnership_id, supplier_id) references suppliers,
  foreign key (partnership_id, order_item_id) references order_items
);
comment on table orders is 'One thing ordered from one supplier for one intervention: ordered, then fitted or delivered.';
create index orders_by_case on orders (partnership_id, case_id);

create table follow_up_calls (
  partnership_id uuid not null,
  follow_up_call_id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  step_id uuid,
  called_on date not null,
  called_by uuid not null,
  safe text not null check (safe in ('yes', 'no')),
  compliant text not null check (compliant in ('yes', 'no')),
  in_use text not null check (in_use in ('yes', 'no', 'sometimes')),
  words text not null default '' check (length(words) <= 2000),
  primary key (partnership_id, follow_up_call_id),
  foreign key (partnership_id, case_id) references cases,
  foreign key (partnership_id, order_id) references orders
);
comment on table follow_up_calls is 'The call after equipment was provided: is it safe, as it should be, and used?';
comment on column follow_up_calls.compliant is 'Fitted and used as its maker and the prescriber say.';
create index follow_up_calls_by_case on follow_up_calls (partnership_id, case_id);

do $$
declare t text;
begin
  foreach t in array array['orders', 'follow_up_calls'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to lightbulb_app using (partnership_id = acting_partnership() and exists (
      select 1 from cases c where c.partnership_id = %I.partnership_id and c.case_id = %I.case_id))', t || '_seen', t, t, t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_added', t);
    execute format('create policy %I on %I for update to lightbulb_app using (
      partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_kept', t);
    execute format('create policy %I on %I for select to lightbulb_measures using (partnership_id = acting_partnership())', t || '_measured', t);
    execute format('grant select, insert, update on %I to lightbulb_app', t);
    execute format('grant select on %I to lightbulb_measures', t);
  end loop;
  foreach t in array array['suppliers', 'order_items'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to lightbulb_app, lightbulb_measures using (partnership_id = acting_partnership() and acting_kind() <> ''visitor'')', t || '_seen', t);
    execute format('create policy %I on %I for insert to lightbulb_app with check (partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_added', t);
    execute format('create policy %I on %I for update to lightbulb_app using (partnership_id = acting_partnership() and acting_kind() in (''staff'', ''job''))', t || '_kept', t);
    execute format('grant select, insert, update on %I to lightbulb_app', t);
    execute format('grant select on %I to lightbulb_measures', t);
  end loop;
end $$;
