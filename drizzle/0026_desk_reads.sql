-- People at the desk read as the role of humans. A row is shown for the departments that are set for the transaction
-- (hatif.departments; '*': of all) or because the human who is set (hatif.desk_agent) has a part in its call: their desk rings
-- for it, they are in it, or they left it not a day ago. Columns are no longer what protects: rows are.
CREATE FUNCTION desk_sees(department text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('hatif.departments', true) = '*'
    OR department = ANY (string_to_array(nullif(current_setting('hatif.departments', true), ''), ','))
$$;
--> statement-breakpoint
CREATE FUNCTION desk_sees_all() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('hatif.departments', true) = '*'
$$;
--> statement-breakpoint
-- As their owner: what a policy reads is under policies itself, and these would go round in a circle.
CREATE FUNCTION desk_calls() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT call_id FROM handoffs
    WHERE agent_id = nullif(current_setting('hatif.desk_agent', true), '')::uuid
      AND (left_at IS NULL OR left_at > now() - interval '1 day')
  UNION
  SELECT call_id FROM call_queue
    WHERE agent_id = nullif(current_setting('hatif.desk_agent', true), '')::uuid AND state <> 'over'
$$;
--> statement-breakpoint
CREATE FUNCTION desk_conversations() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT conversation_id FROM calls WHERE id IN (SELECT desk_calls())
$$;
--> statement-breakpoint
CREATE FUNCTION desk_customers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT customer_id FROM conversations WHERE id IN (SELECT desk_conversations()) AND customer_id IS NOT NULL
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION desk_calls(), desk_conversations(), desk_customers() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION desk_calls(), desk_conversations(), desk_customers() TO hatif_agent;
--> statement-breakpoint
ALTER TABLE calls ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE conversation_fields ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE call_queue ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE handoffs ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_identifiers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE interactions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ticket_notes ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY call_queue_of_desk ON call_queue FOR SELECT TO hatif_agent
  USING (desk_sees(department) OR call_id IN (SELECT desk_calls()));
--> statement-breakpoint
CREATE POLICY handoffs_of_desk ON handoffs FOR SELECT TO hatif_agent
  USING (call_id IN (SELECT desk_calls()) OR EXISTS (SELECT FROM call_queue WHERE call_queue.call_id = handoffs.call_id));
--> statement-breakpoint
CREATE POLICY calls_of_desk ON calls FOR SELECT TO hatif_agent
  USING (id IN (SELECT desk_calls()) OR EXISTS (SELECT FROM call_queue WHERE call_queue.call_id = calls.id) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY conversations_of_desk ON conversations FOR SELECT TO hatif_agent
  USING (id IN (SELECT desk_conversations())
    OR EXISTS (SELECT FROM call_queue WHERE call_queue.conversation_id = conversations.id) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY escalations_of_desk ON escalations FOR SELECT TO hatif_agent
  USING (conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
CREATE POLICY messages_of_desk ON messages FOR SELECT TO hatif_agent
  USING (conversation_id IN (SELECT desk_conversations()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY conversation_fields_of_desk ON conversation_fields FOR SELECT TO hatif_agent
  USING (conversation_id IN (SELECT desk_conversations()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY customers_of_desk ON customers FOR SELECT TO hatif_agent
  USING (id IN (SELECT desk_customers()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY customer_identifiers_of_desk ON customer_identifiers FOR SELECT TO hatif_agent
  USING (customer_id IN (SELECT desk_customers()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY interactions_of_desk ON interactions FOR SELECT TO hatif_agent
  USING (customer_id IN (SELECT desk_customers()) OR conversation_id IN (SELECT desk_conversations()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY appointments_of_desk ON appointments FOR SELECT TO hatif_agent
  USING (customer_id IN (SELECT desk_customers()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY leads_of_desk ON leads FOR SELECT TO hatif_agent
  USING (customer_id IN (SELECT desk_customers()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY tickets_of_desk ON tickets FOR SELECT TO hatif_agent
  USING (desk_sees(department) OR customer_id IN (SELECT desk_customers()) OR conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
CREATE POLICY ticket_notes_of_desk ON ticket_notes FOR SELECT TO hatif_agent
  USING (EXISTS (SELECT FROM tickets WHERE tickets.id = ticket_id));
--> statement-breakpoint
GRANT SELECT ON agents, call_queue, handoffs, calls, conversations, conversation_fields, messages, escalations, tickets,
  ticket_notes, customers, customer_identifiers, interactions, appointments TO hatif_agent;
