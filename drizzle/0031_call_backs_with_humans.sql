ALTER TABLE "call_back_attempts" DROP CONSTRAINT "call_back_attempts_result";--> statement-breakpoint
ALTER TABLE "call_back_attempts" ADD COLUMN "with_human" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "call_back_attempts" ADD CONSTRAINT "call_back_attempts_result" CHECK ("call_back_attempts"."result" in ('spoken', 'later', 'refused', 'wrong_number', 'machine', 'hung_up', 'busy', 'no_answer', 'rejected', 'invalid', 'failed', 'no_human'));--> statement-breakpoint
DROP POLICY escalations_of_desk ON escalations;--> statement-breakpoint
CREATE POLICY escalations_of_desk ON escalations FOR SELECT TO hatif_agent
  USING (conversation_id IN (SELECT desk_conversations()) OR id IN (SELECT escalation_id FROM call_queue));
