CREATE TABLE "agent_status_periods" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agent_status_periods_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agent_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "agent_status_periods_status" CHECK ("agent_status_periods"."status" in ('available', 'on_call', 'wrap_up', 'break', 'offline')),
	CONSTRAINT "agent_status_periods_reason" CHECK ("agent_status_periods"."reason" in ('rest', 'meal', 'prayer', 'training', 'meeting', 'away'))
);
--> statement-breakpoint
CREATE TABLE "call_queue" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"escalation_id" uuid,
	"department" text NOT NULL,
	"language" text,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"priority_rules" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"place_since" timestamp (3) with time zone NOT NULL,
	"for_agent_id" uuid,
	"for_agent_until" timestamp (3) with time zone,
	"agent_id" uuid,
	"offer_id" uuid,
	"offer_until" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"talking_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"instruction" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "call_queue_department" CHECK ("call_queue"."department" ~ '^[a-z][a-z0-9_]{0,30}$'),
	CONSTRAINT "call_queue_language" CHECK ("call_queue"."language" in ('ar', 'en')),
	CONSTRAINT "call_queue_state" CHECK ("call_queue"."state" in ('waiting', 'offered', 'joining', 'talking', 'over')),
	CONSTRAINT "call_queue_outcome" CHECK ("call_queue"."outcome" in ('served', 'returned', 'transferred', 'callback', 'message', 'assistant', 'no_answer', 'abandoned', 'failed')),
	CONSTRAINT "call_queue_offered" CHECK (("call_queue"."state" = 'offered') = ("call_queue"."offer_until" is not null)),
	CONSTRAINT "call_queue_agent" CHECK (case "call_queue"."state" when 'waiting' then "call_queue"."agent_id" is null when 'over' then true else "call_queue"."offer_id" is not null end),
	CONSTRAINT "call_queue_over" CHECK (("call_queue"."state" = 'over') = ("call_queue"."ended_at" is not null) and ("call_queue"."state" = 'over') = ("call_queue"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "handoffs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"queue_id" uuid,
	"agent_id" uuid NOT NULL,
	"part" text NOT NULL,
	"identity" text NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"held_ms" integer DEFAULT 0 NOT NULL,
	"held_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"joined_at" timestamp (3) with time zone,
	"introduced_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	"end" text,
	"wrap_up_proposed" jsonb,
	"wrap_up_saved" jsonb,
	"wrap_up_saved_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handoffs_identity_unique" UNIQUE("identity"),
	CONSTRAINT "handoffs_part" CHECK ("handoffs"."part" in ('lead', 'consulted', 'joined')),
	CONSTRAINT "handoffs_end" CHECK ("handoffs"."end" in ('ended', 'transferred', 'returned', 'lost', 'caller_left', 'left')),
	CONSTRAINT "handoffs_held" CHECK ("handoffs"."held" = ("handoffs"."held_at" is not null)),
	CONSTRAINT "handoffs_left" CHECK (("handoffs"."left_at" is null) = ("handoffs"."end" is null))
);
--> statement-breakpoint
CREATE TABLE "queue_offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"queue_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	CONSTRAINT "queue_offers_outcome" CHECK ("queue_offers"."outcome" in ('accepted', 'declined', 'missed', 'withdrawn')),
	CONSTRAINT "queue_offers_ended" CHECK (("queue_offers"."outcome" is null) = ("queue_offers"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "agents" DROP CONSTRAINT "agents_status";--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "break_reason" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "wrap_up_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "idle_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "missed_offers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "desk_id" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agent_status_periods" ADD CONSTRAINT "agent_status_periods_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_queue" ADD CONSTRAINT "call_queue_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_queue" ADD CONSTRAINT "call_queue_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_queue" ADD CONSTRAINT "call_queue_escalation_id_escalations_id_fk" FOREIGN KEY ("escalation_id") REFERENCES "public"."escalations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_queue" ADD CONSTRAINT "call_queue_for_agent_id_agents_id_fk" FOREIGN KEY ("for_agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_queue" ADD CONSTRAINT "call_queue_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_queue_id_call_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."call_queue"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_offers" ADD CONSTRAINT "queue_offers_queue_id_call_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."call_queue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_offers" ADD CONSTRAINT "queue_offers_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agent_status_periods_agent" ON "agent_status_periods" USING btree ("agent_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agent_status_periods_open" ON "agent_status_periods" USING btree ("agent_id") WHERE "agent_status_periods"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "call_queue_open" ON "call_queue" USING btree ("department","place_since") WHERE "call_queue"."state" <> 'over';--> statement-breakpoint
CREATE INDEX "call_queue_conversation" ON "call_queue" USING btree ("conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_queue_call" ON "call_queue" USING btree ("call_id") WHERE "call_queue"."state" <> 'over';--> statement-breakpoint
CREATE UNIQUE INDEX "call_queue_offered_to" ON "call_queue" USING btree ("agent_id") WHERE "call_queue"."state" = 'offered';--> statement-breakpoint
CREATE UNIQUE INDEX "call_queue_offer" ON "call_queue" USING btree ("offer_id");--> statement-breakpoint
CREATE INDEX "handoffs_call" ON "handoffs" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "handoffs_agent" ON "handoffs" USING btree ("agent_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_present" ON "handoffs" USING btree ("call_id","agent_id") WHERE "handoffs"."left_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_lead" ON "handoffs" USING btree ("call_id") WHERE "handoffs"."part" = 'lead' and "handoffs"."left_at" is null;--> statement-breakpoint
CREATE INDEX "queue_offers_queue" ON "queue_offers" USING btree ("queue_id");--> statement-breakpoint
CREATE INDEX "queue_offers_agent" ON "queue_offers" USING btree ("agent_id","offered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "queue_offers_open" ON "queue_offers" USING btree ("queue_id") WHERE "queue_offers"."outcome" is null;--> statement-breakpoint
-- Nobody has a desk open yet: who was here for a demonstration is offline until they sign in.
UPDATE agents SET status = 'offline' WHERE status <> 'offline';--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_break_reason" CHECK ("agents"."break_reason" in ('rest', 'meal', 'prayer', 'training', 'meeting', 'away'));--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_break" CHECK (("agents"."status" = 'break') = ("agents"."break_reason" is not null));--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_status" CHECK ("agents"."status" in ('available', 'on_call', 'wrap_up', 'break', 'offline'));--> statement-breakpoint
CREATE TRIGGER set_updated_at BEFORE UPDATE ON call_queue FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION set_updated_at();
--> statement-breakpoint
CREATE TRIGGER set_updated_at BEFORE UPDATE ON handoffs FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION set_updated_at();
--> statement-breakpoint
-- A caller whom nobody has any more is in no queue: a row that is over stays as it was but for what is corrected of it.
CREATE FUNCTION queue_row_stays_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'queue row % is over', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'call_queue_stays_over';
END
$$;
--> statement-breakpoint
CREATE TRIGGER queue_row_stays_over BEFORE UPDATE ON call_queue FOR EACH ROW
  WHEN (OLD.state = 'over' AND NEW.state <> 'over') EXECUTE FUNCTION queue_row_stays_over();
--> statement-breakpoint
-- An agent is free for as many calls as they take at once less those that they are in or that ring at their desk.
DROP VIEW agent_availability;
--> statement-breakpoint
CREATE VIEW agent_availability AS
  SELECT agents.id, agents.user_id, agents.name_ar, agents.name_en, agents.department, agents.languages, agents.skills,
    agents.status, agents.status_since, agents.idle_since, agents.max_calls, busy.calls AS current_calls,
    agents.status IN ('available', 'on_call') AND busy.calls < agents.max_calls AS is_free
  FROM agents CROSS JOIN LATERAL (
    SELECT (SELECT count(*) FROM handoffs WHERE handoffs.agent_id = agents.id AND handoffs.left_at IS NULL)::integer
      + (SELECT count(*) FROM call_queue WHERE call_queue.agent_id = agents.id AND call_queue.state = 'offered')::integer AS calls
  ) AS busy;
