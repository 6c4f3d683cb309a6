-- People at the desk change things as the role of humans, too: the calls that they have a part in, what belongs to those, and
-- their own availability. What they may not see, they cannot change.
CREATE POLICY calls_locked_at_desk ON calls FOR UPDATE TO hatif_agent
  USING (id IN (SELECT desk_calls()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY conversations_changed_at_desk ON conversations FOR UPDATE TO hatif_agent
  USING (id IN (SELECT desk_conversations()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY call_queue_added_at_desk ON call_queue FOR INSERT TO hatif_agent
  WITH CHECK (call_id IN (SELECT desk_calls()));
--> statement-breakpoint
CREATE POLICY call_queue_changed_at_desk ON call_queue FOR UPDATE TO hatif_agent
  USING (call_id IN (SELECT desk_calls()));
--> statement-breakpoint
ALTER TABLE queue_offers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY queue_offers_own ON queue_offers FOR ALL TO hatif_agent
  USING (agent_id = nullif(current_setting('hatif.desk_agent', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY handoffs_own ON handoffs FOR SELECT TO hatif_agent
  USING (agent_id = nullif(current_setting('hatif.desk_agent', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY handoffs_added_at_desk ON handoffs FOR INSERT TO hatif_agent
  WITH CHECK (call_id IN (SELECT desk_calls()) OR desk_sees_all());
--> statement-breakpoint
CREATE POLICY handoffs_changed_at_desk ON handoffs FOR UPDATE TO hatif_agent
  USING (call_id IN (SELECT desk_calls()));
--> statement-breakpoint
CREATE POLICY escalations_added_at_desk ON escalations FOR INSERT TO hatif_agent
  WITH CHECK (conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
CREATE POLICY escalations_changed_at_desk ON escalations FOR UPDATE TO hatif_agent
  USING (conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
CREATE POLICY customers_locked_at_desk ON customers FOR UPDATE TO hatif_agent
  USING (id IN (SELECT desk_customers()));
--> statement-breakpoint
CREATE POLICY tickets_added_at_desk ON tickets FOR INSERT TO hatif_agent
  WITH CHECK (conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
CREATE POLICY tickets_changed_at_desk ON tickets FOR UPDATE TO hatif_agent
  USING (customer_id IN (SELECT desk_customers()) OR conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
CREATE POLICY ticket_notes_added_at_desk ON ticket_notes FOR INSERT TO hatif_agent
  WITH CHECK (conversation_id IN (SELECT desk_conversations()) AND EXISTS (SELECT FROM tickets WHERE tickets.id = ticket_id));
--> statement-breakpoint
CREATE POLICY interactions_changed_at_desk ON interactions FOR UPDATE TO hatif_agent
  USING (conversation_id IN (SELECT desk_conversations()));
--> statement-breakpoint
-- Of calls and customers nothing is changed, they are locked: that takes the right to change one column.
GRANT UPDATE (updated_at) ON calls, customers TO hatif_agent;
--> statement-breakpoint
GRANT UPDATE (updated_at, outcome) ON conversations TO hatif_agent;
--> statement-breakpoint
GRANT INSERT, UPDATE ON call_queue, handoffs, escalations, tickets TO hatif_agent;
--> statement-breakpoint
GRANT SELECT, UPDATE (outcome, ended_at) ON queue_offers TO hatif_agent;
--> statement-breakpoint
GRANT INSERT ON ticket_notes, ticket_history, events, notifications, audit_log TO hatif_agent;
--> statement-breakpoint
GRANT SELECT (id) ON notifications TO hatif_agent;
--> statement-breakpoint
GRANT UPDATE (summary, outcome, sentiment, follow_up) ON interactions TO hatif_agent;
--> statement-breakpoint
GRANT UPDATE (status, status_since, break_reason, wrap_up_until, idle_since, missed_offers, seen_at) ON agents TO hatif_agent;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (ended_at) ON agent_status_periods TO hatif_agent;
--> statement-breakpoint
GRANT SELECT (id, departments, banned) ON users TO hatif_agent;
