-- People at the desk read who waits as the role of humans. It sees escalations of the departments that are set for the
-- transaction ('*': of all), and of conversations and tickets only those that these speak of, in few columns.
ALTER TABLE escalations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE conversations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY escalations_of_departments ON escalations FOR SELECT TO hatif_agent
  USING (current_setting('hatif.departments', true) = '*'
    OR department = ANY (string_to_array(nullif(current_setting('hatif.departments', true), ''), ',')));
--> statement-breakpoint
CREATE POLICY conversations_of_escalations ON conversations FOR SELECT TO hatif_agent
  USING (EXISTS (SELECT FROM escalations WHERE escalations.conversation_id = conversations.id));
--> statement-breakpoint
CREATE POLICY tickets_of_escalations ON tickets FOR SELECT TO hatif_agent
  USING (EXISTS (SELECT FROM escalations WHERE escalations.ticket_id = tickets.id));
--> statement-breakpoint
GRANT SELECT (id, conversation_id, ticket_id, department, reason, reason_code, status, callback_by, created_at)
  ON escalations TO hatif_agent;
--> statement-breakpoint
GRANT SELECT (id, channel, language) ON conversations TO hatif_agent;
--> statement-breakpoint
GRANT SELECT (id, number) ON tickets TO hatif_agent;
