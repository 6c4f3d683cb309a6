CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON decisions FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER set_updated_at BEFORE UPDATE ON leads FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION set_updated_at();
--> statement-breakpoint
-- The same list as in domain/tickets/transitions.ts. What is closed stays closed.
CREATE FUNCTION keep_ticket_transitions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next_statuses text[] := CASE OLD.status
    WHEN 'open' THEN ARRAY['in_progress', 'waiting_customer', 'resolved', 'closed']
    WHEN 'in_progress' THEN ARRAY['open', 'waiting_customer', 'resolved', 'closed']
    WHEN 'waiting_customer' THEN ARRAY['in_progress', 'resolved', 'closed']
    WHEN 'resolved' THEN ARRAY['in_progress', 'closed']
    ELSE ARRAY[]::text[]
  END;
BEGIN
  IF NOT NEW.status = ANY (next_statuses) THEN
    RAISE EXCEPTION 'a ticket does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'HT003';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_ticket_transitions BEFORE UPDATE OF status ON tickets FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION keep_ticket_transitions();
--> statement-breakpoint
-- Notes are added, never changed; they go only with their ticket, or lose the name of who is gone.
CREATE FUNCTION keep_ticket_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM tickets WHERE id = OLD.ticket_id) THEN
      RAISE EXCEPTION 'notes of a ticket are never removed' USING ERRCODE = 'HT002';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.id, NEW.ticket_id, NEW.author, NEW.text, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.ticket_id, OLD.author, OLD.text, OLD.created_at)
    OR (NEW.agent_id IS NOT NULL AND NEW.agent_id IS DISTINCT FROM OLD.agent_id)
    OR (NEW.call_id IS NOT NULL AND NEW.call_id IS DISTINCT FROM OLD.call_id) THEN
    RAISE EXCEPTION 'rows of ticket_notes are never changed' USING ERRCODE = 'HT002';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_ticket_notes BEFORE UPDATE OR DELETE ON ticket_notes FOR EACH ROW
  EXECUTE FUNCTION keep_ticket_notes();
--> statement-breakpoint
-- The folding of language/text.ts, for searching: alef, yeh, hamza and teh marbuta forms are one, marks go.
CREATE FUNCTION fold_text(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    regexp_replace(lower(given), '[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'),
    'أإآٱىیئؤةۀکگڭچپڤ٠١٢٣٤٥٦٧٨٩ء',
    'اااايييوههكققجبف0123456789'
  )
$$;
--> statement-breakpoint
CREATE INDEX tickets_text ON tickets USING gin (fold_text(subject || ' ' || description) gin_trgm_ops);
--> statement-breakpoint
-- Where a department's seat is taken, as one range of milliseconds: seats lie so far apart that only the times of
-- the same one can meet. So the constraint needs no extension.
CREATE FUNCTION appointment_span(department text, seat integer, starts_at timestamptz, ends_at timestamptz)
RETURNS int8range LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT int8range(place + (extract(epoch FROM starts_at) * 1000)::bigint,
    place + (extract(epoch FROM ends_at) * 1000)::bigint)
  FROM (SELECT (array_position(ARRAY['reception', 'sales', 'complaints', 'support'], department) * 100 + seat)
    * 1000000000000000::bigint AS place) AS seats
$$;
--> statement-breakpoint
ALTER TABLE appointments ADD CONSTRAINT appointments_taken
  EXCLUDE USING gist (appointment_span(department, seat, starts_at, ends_at) WITH &&)
  WHERE (status IN ('scheduled', 'confirmed'));
--> statement-breakpoint
CREATE FUNCTION keep_lead_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
  INSERT INTO lead_history (lead_id, before, after, actor)
    VALUES (NEW.id, was, became, nullif(current_setting('hatif.actor', true), ''));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_lead_history AFTER INSERT OR UPDATE ON leads FOR EACH ROW
  EXECUTE FUNCTION keep_lead_history();
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE ON lead_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Humans read leads as this role, which sees an agent's own alone; the service itself reads them as their owner.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hatif_agent') THEN
    BEGIN
      CREATE ROLE hatif_agent NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN
        NULL; -- another database of this server was first
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'hatif_agent', 'SET') THEN
    EXECUTE format('GRANT hatif_agent TO %I', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the user % may not make the role hatif_agent', current_user
      USING ERRCODE = 'insufficient_privilege', HINT = format(
        'Run as an administrator: CREATE ROLE hatif_agent NOLOGIN; GRANT hatif_agent TO %I;', current_user);
END
$$;
--> statement-breakpoint
ALTER TABLE leads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE lead_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY leads_own ON leads FOR ALL TO hatif_agent
  USING (agent_id = nullif(current_setting('hatif.agent_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY lead_history_own ON lead_history FOR SELECT TO hatif_agent
  USING (EXISTS (SELECT FROM leads WHERE leads.id = lead_id));
--> statement-breakpoint
GRANT SELECT, UPDATE (status) ON leads TO hatif_agent;
--> statement-breakpoint
GRANT SELECT ON lead_history TO hatif_agent;
