-- The roles of Lightbulb, made once in each cluster. Safe to run again.
--
-- lightbulb_owner     owns every table and function; migrations act as it. Nobody logs in as it.
-- lightbulb_app       what the program acts as. Row-level security holds it. An operator may give it a
--                     password and let DATABASE_URL log in as it, or make a login that is a member of it.
-- lightbulb_disposal  may delete the details of events. Taken for one transaction, by SET LOCAL ROLE.
-- lightbulb_measures  reads over all districts, to compute figures. Taken in the same way.
--
-- lightbulb_app inherits nothing: being a member of the last two lets it take them, no more.
-- Run by the login of DATABASE_OWNER_URL: a superuser, or one who owns the database and may create roles.

do $$
declare
  wanted text;
  may_act_as text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach wanted in array array['lightbulb_owner', 'lightbulb_app', 'lightbulb_disposal', 'lightbulb_measures'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception when duplicate_object or unique_violation then
        null; -- another database of the same cluster was being migrated at this moment
      end;
    end if;
  end loop;

  foreach wanted in array array['lightbulb_disposal', 'lightbulb_measures'] loop
    if not pg_has_role('lightbulb_app', wanted, 'member') then
      execute format('grant %I to lightbulb_app', wanted);
    end if;
  end loop;

  -- Migrations act as the owner of the tables, and give lightbulb_app a schema for its job queue. From
  -- PostgreSQL 16 on, whoever makes a role is a member of it who may not yet act as it.
  foreach wanted in array array['lightbulb_owner', 'lightbulb_app'] loop
    if not pg_has_role(current_user, wanted, may_act_as) then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
end
$$;

do $$
begin
  if not has_schema_privilege('lightbulb_owner', 'public', 'create') then
    grant usage, create on schema public to lightbulb_owner;
  end if;
  grant usage on schema public to lightbulb_app, lightbulb_disposal, lightbulb_measures;
end
$$;

-- Whole numbers and ids inside exclusion constraints on ranges of days.
create extension if not exists btree_gist with schema public;

-- The job queue makes its own tables as it goes, so it has a schema of its own. No case data is kept there.
create schema if not exists pgboss authorization lightbulb_app;
