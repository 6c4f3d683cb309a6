-- Notes of a ticket go with their ticket, or with the person who is erased: a transaction that erases says so.
CREATE OR REPLACE FUNCTION keep_ticket_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM tickets WHERE id = OLD.ticket_id)
      AND current_setting('hatif.erasing', true) IS DISTINCT FROM 'on' THEN
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
