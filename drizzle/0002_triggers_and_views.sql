CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  changing text;
BEGIN
  FOREACH changing IN ARRAY ARRAY['users', 'sessions', 'accounts', 'verifications', 'agents', 'customers',
    'conversations', 'calls', 'tickets', 'appointments', 'escalations']
  LOOP
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %I FOR EACH ROW
      WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION set_updated_at()', changing);
  END LOOP;
END
$$;
--> statement-breakpoint
-- Only the newest job of a call writes what belongs to it. The shared lock makes a job that opens the call wait
-- for writes under way. A journal of a dead job is older by right: its recovery says so (hatif.recovering).
CREATE FUNCTION fence_by_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest integer;
BEGIN
  SELECT epoch INTO newest FROM calls WHERE id = NEW.call_id FOR SHARE;
  IF NEW.epoch > newest
    OR (NEW.epoch < newest AND coalesce(current_setting('hatif.recovering', true), '') <> 'on') THEN
    RAISE EXCEPTION 'epoch % of call % is not its newest, %', NEW.epoch, NEW.call_id, newest
      USING ERRCODE = 'HT001';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON messages FOR EACH ROW
  WHEN (NEW.call_id IS NOT NULL) EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON call_steps FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON call_fields FOR EACH ROW
  WHEN (NEW.epoch IS NOT NULL) EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON effects FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE FUNCTION keep_epoch_rising() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the epoch of call % cannot go back from % to %', NEW.id, OLD.epoch, NEW.epoch
    USING ERRCODE = 'HT001';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_epoch_rising BEFORE UPDATE OF epoch ON calls FOR EACH ROW
  WHEN (NEW.epoch < OLD.epoch) EXECUTE FUNCTION keep_epoch_rising();
--> statement-breakpoint
CREATE FUNCTION keep_ticket_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_row jsonb;
  new_row jsonb := to_jsonb(NEW) - 'updated_at';
  was jsonb;
  became jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    became := new_row;
  ELSE
    old_row := to_jsonb(OLD) - 'updated_at';
    SELECT jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, value) INTO was, became
      FROM jsonb_each(new_row) WHERE value IS DISTINCT FROM old_row -> key;
    IF became IS NULL THEN
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO ticket_history (ticket_id, before, after, actor)
    VALUES (NEW.id, was, became, nullif(current_setting('hatif.actor', true), ''));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_ticket_history AFTER INSERT OR UPDATE ON tickets FOR EACH ROW
  EXECUTE FUNCTION keep_ticket_history();
--> statement-breakpoint
-- What happened stays as it happened: no change to these rows; they go only with the row they belong to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'HT002';
END
$$;
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE ON ticket_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE VIEW active_calls AS
  SELECT calls.id, calls.source, calls.status, calls.room, calls.language, calls.department, calls.customer_id,
    customers.name AS customer_name, customers.tier AS customer_tier, calls.started_at, calls.created_at
  FROM calls LEFT JOIN customers ON customers.id = calls.customer_id
  WHERE calls.status = 'active';
--> statement-breakpoint
CREATE VIEW open_tickets AS
  SELECT tickets.id, tickets.number, tickets.subject, tickets.category, tickets.status, tickets.severity,
    tickets.priority, tickets.department, tickets.customer_id, customers.name AS customer_name,
    customers.tier AS customer_tier, tickets.created_at, tickets.updated_at
  FROM tickets LEFT JOIN customers ON customers.id = tickets.customer_id
  WHERE tickets.status NOT IN ('resolved', 'closed');
--> statement-breakpoint
-- An agent is free for as many calls as they take at once less the escalated calls they are in.
CREATE VIEW agent_availability AS
  SELECT agents.id, agents.name_ar, agents.name_en, agents.department, agents.languages, agents.skills,
    agents.status, agents.status_since, agents.max_calls,
    count(escalations.id)::integer AS current_calls,
    agents.status = 'available' AND count(escalations.id) < agents.max_calls AS is_free
  FROM agents LEFT JOIN escalations ON escalations.agent_id = agents.id AND escalations.status = 'accepted'
  GROUP BY agents.id;
