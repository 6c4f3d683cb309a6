DROP VIEW active_calls;
--> statement-breakpoint
-- Business data moves from the line to its conversation; nothing of this is a change to what happened.
ALTER TABLE conversations DISABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE conversations
  ADD COLUMN created_customer boolean DEFAULT false NOT NULL,
  ADD COLUMN language text,
  ADD COLUMN department text,
  ADD COLUMN transcript text DEFAULT 'kept' NOT NULL,
  ADD COLUMN checkpoint jsonb,
  ADD COLUMN outcome text;
--> statement-breakpoint
UPDATE conversations SET
    customer_id = coalesce(calls.customer_id, conversations.customer_id),
    created_customer = calls.created_customer,
    language = calls.language,
    department = calls.department,
    transcript = calls.transcript,
    checkpoint = calls.checkpoint,
    outcome = calls.outcome,
    status = CASE calls.status WHEN 'ended' THEN 'closed' ELSE conversations.status END,
    closed_at = CASE calls.status WHEN 'ended' THEN coalesce(conversations.closed_at, calls.ended_at)
      ELSE conversations.closed_at END
  FROM calls WHERE calls.conversation_id = conversations.id;
--> statement-breakpoint
ALTER TABLE conversations ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE conversations
  ADD CONSTRAINT conversations_language CHECK (language in ('ar', 'en')),
  ADD CONSTRAINT conversations_department CHECK (department in ('reception', 'sales', 'complaints', 'support')),
  ADD CONSTRAINT conversations_transcript CHECK (transcript in ('kept', 'refused')),
  ADD CONSTRAINT conversations_outcome CHECK (outcome in ('resolved', 'ticket', 'escalated', 'abandoned', 'no_input', 'failed')),
  ADD CONSTRAINT conversations_closed CHECK ((status = 'closed') = (closed_at is not null and outcome is not null));
--> statement-breakpoint
ALTER TABLE calls DROP CONSTRAINT calls_ended;
--> statement-breakpoint
ALTER TABLE calls
  DROP COLUMN customer_id,
  DROP COLUMN created_customer,
  DROP COLUMN language,
  DROP COLUMN department,
  DROP COLUMN transcript,
  DROP COLUMN checkpoint,
  DROP COLUMN outcome;
--> statement-breakpoint
ALTER TABLE calls ADD CONSTRAINT calls_ended CHECK ((status = 'ended') = (ended_at is not null));
--> statement-breakpoint
ALTER TABLE calls RENAME COLUMN deaths TO crashes;
--> statement-breakpoint
ALTER TABLE calls RENAME COLUMN sought_at TO redispatched_at;
--> statement-breakpoint
ALTER TABLE call_fields RENAME TO conversation_fields;
--> statement-breakpoint
ALTER TABLE call_steps RENAME TO conversation_steps;
--> statement-breakpoint
ALTER TABLE conversation_fields RENAME CONSTRAINT call_fields_pkey TO conversation_fields_pkey;
--> statement-breakpoint
ALTER TABLE conversation_steps RENAME CONSTRAINT call_steps_pkey TO conversation_steps_pkey;
--> statement-breakpoint
ALTER TABLE conversation_fields RENAME CONSTRAINT call_fields_source TO conversation_fields_source;
--> statement-breakpoint
ALTER TABLE conversation_fields RENAME CONSTRAINT call_fields_confidence TO conversation_fields_confidence;
--> statement-breakpoint
DROP TRIGGER fence_by_epoch ON messages;
--> statement-breakpoint
DROP TRIGGER fence_by_epoch ON conversation_fields;
--> statement-breakpoint
DROP TRIGGER fence_by_epoch ON conversation_steps;
--> statement-breakpoint
DROP TRIGGER fence_by_epoch ON decisions;
--> statement-breakpoint
DROP TRIGGER fence_by_epoch ON effects;
--> statement-breakpoint
ALTER TABLE conversation_fields ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE conversation_fields DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE conversation_fields SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = conversation_fields.call_id;
--> statement-breakpoint
ALTER TABLE conversation_fields ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE conversation_fields ALTER COLUMN conversation_id SET NOT NULL;
--> statement-breakpoint
ALTER TABLE conversation_fields DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE conversation_fields ADD CONSTRAINT conversation_fields_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE conversation_steps ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE conversation_steps DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE conversation_steps SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = conversation_steps.call_id;
--> statement-breakpoint
ALTER TABLE conversation_steps ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE conversation_steps ALTER COLUMN conversation_id SET NOT NULL;
--> statement-breakpoint
ALTER TABLE conversation_steps DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE conversation_steps ADD CONSTRAINT conversation_steps_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE decisions ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE decisions DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE decisions SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = decisions.call_id;
--> statement-breakpoint
ALTER TABLE decisions ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE decisions ALTER COLUMN conversation_id SET NOT NULL;
--> statement-breakpoint
ALTER TABLE decisions DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE decisions ADD CONSTRAINT decisions_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE effects ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE effects DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE effects SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = effects.call_id;
--> statement-breakpoint
ALTER TABLE effects ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE effects ALTER COLUMN conversation_id SET NOT NULL;
--> statement-breakpoint
ALTER TABLE effects DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE effects ADD CONSTRAINT effects_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE tickets ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE tickets DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE tickets SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = tickets.call_id;
--> statement-breakpoint
ALTER TABLE tickets ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE tickets DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE tickets ADD CONSTRAINT tickets_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE set null;
--> statement-breakpoint
ALTER TABLE ticket_notes ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE ticket_notes DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE ticket_notes SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = ticket_notes.call_id;
--> statement-breakpoint
ALTER TABLE ticket_notes ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE ticket_notes DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE ticket_notes ADD CONSTRAINT ticket_notes_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE set null;
--> statement-breakpoint
ALTER TABLE leads ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE leads DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE leads SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = leads.call_id;
--> statement-breakpoint
ALTER TABLE leads ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE leads DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE leads ADD CONSTRAINT leads_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE set null;
--> statement-breakpoint
ALTER TABLE appointments ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE appointments DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE appointments SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = appointments.call_id;
--> statement-breakpoint
ALTER TABLE appointments ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE appointments DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE appointments ADD CONSTRAINT appointments_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE set null;
--> statement-breakpoint
ALTER TABLE escalations ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE escalations DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE escalations SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = escalations.call_id;
--> statement-breakpoint
ALTER TABLE escalations ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE escalations DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE escalations ADD CONSTRAINT escalations_conversation_id_conversations_id_fk
  FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE set null;
--> statement-breakpoint
ALTER TABLE conversation_steps ALTER COLUMN epoch DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE decisions ALTER COLUMN epoch DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE effects ALTER COLUMN epoch DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE conversation_fields ADD CONSTRAINT conversation_fields_once UNIQUE (conversation_id, seq);
--> statement-breakpoint
ALTER TABLE conversation_steps ADD CONSTRAINT conversation_steps_once UNIQUE (conversation_id, seq);
--> statement-breakpoint
ALTER TABLE decisions ADD CONSTRAINT decisions_once UNIQUE (conversation_id, seq);
--> statement-breakpoint
ALTER TABLE effects ADD CONSTRAINT effects_conversation_id_key_pk PRIMARY KEY (conversation_id, key);
--> statement-breakpoint
CREATE INDEX tickets_conversation ON tickets USING btree (conversation_id);
--> statement-breakpoint
CREATE INDEX ticket_notes_conversation ON ticket_notes USING btree (conversation_id);
--> statement-breakpoint
CREATE INDEX leads_conversation ON leads USING btree (conversation_id);
--> statement-breakpoint
CREATE INDEX escalations_conversation ON escalations USING btree (conversation_id);
--> statement-breakpoint
ALTER TABLE messages DROP CONSTRAINT messages_epoch, DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE interactions DROP COLUMN call_id;
--> statement-breakpoint
ALTER TABLE interactions ADD CONSTRAINT "interactions_conversationId_unique" UNIQUE (conversation_id);
--> statement-breakpoint
ALTER TABLE events ADD COLUMN conversation_id uuid;
--> statement-breakpoint
ALTER TABLE events DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE events SET conversation_id = calls.conversation_id FROM calls WHERE calls.id = events.call_id;
--> statement-breakpoint
ALTER TABLE events ENABLE TRIGGER USER;
--> statement-breakpoint
-- Only the newest job of a call writes what belongs to its conversation. The shared lock makes a job that opens the
-- call wait for writes under way. A journal of a dead job is older by right: its recovery says so (hatif.recovering).
-- A conversation without a call has no epoch: the lock on its row fences it.
CREATE OR REPLACE FUNCTION fence_by_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest integer;
BEGIN
  SELECT epoch INTO newest FROM calls WHERE conversation_id = NEW.conversation_id FOR SHARE;
  IF newest IS NULL AND NEW.epoch IS NULL THEN
    RETURN NEW;
  END IF;
  IF newest IS NULL OR NEW.epoch IS NULL OR NEW.epoch > newest
    OR (NEW.epoch < newest AND coalesce(current_setting('hatif.recovering', true), '') <> 'on') THEN
    RAISE EXCEPTION 'epoch % of conversation % is not its newest, %', NEW.epoch, NEW.conversation_id, newest
      USING ERRCODE = 'HT001';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON messages FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON conversation_steps FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON decisions FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON effects FOR EACH ROW
  EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
-- A claim that an action stores is fenced by the action.
CREATE TRIGGER fence_by_epoch BEFORE INSERT OR UPDATE ON conversation_fields FOR EACH ROW
  WHEN (NEW.epoch IS NOT NULL) EXECUTE FUNCTION fence_by_epoch();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_ticket_notes() RETURNS trigger LANGUAGE plpgsql AS $$
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
    OR (NEW.conversation_id IS NOT NULL AND NEW.conversation_id IS DISTINCT FROM OLD.conversation_id) THEN
    RAISE EXCEPTION 'rows of ticket_notes are never changed' USING ERRCODE = 'HT002';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE VIEW active_calls AS
  SELECT calls.id, calls.source, calls.status, calls.room, conversations.language, conversations.department,
    conversations.customer_id, customers.name AS customer_name, customers.tier AS customer_tier, calls.started_at,
    calls.created_at
  FROM calls JOIN conversations ON conversations.id = calls.conversation_id
    LEFT JOIN customers ON customers.id = conversations.customer_id
  WHERE calls.status = 'active';
