CREATE TABLE "call_back_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"escalation_id" uuid NOT NULL,
	"number" text NOT NULL,
	"room" text NOT NULL,
	"call_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"dials_until" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"result" text,
	"sip_status" integer,
	CONSTRAINT "call_back_attempts_room_unique" UNIQUE("room"),
	CONSTRAINT "call_back_attempts_callId_unique" UNIQUE("call_id"),
	CONSTRAINT "call_back_attempts_result" CHECK ("call_back_attempts"."result" in ('spoken', 'later', 'refused', 'wrong_number', 'machine', 'hung_up', 'busy', 'no_answer', 'rejected', 'invalid', 'failed')),
	CONSTRAINT "call_back_attempts_over" CHECK ("call_back_attempts"."ended_at" is null or "call_back_attempts"."result" is not null),
	CONSTRAINT "call_back_attempts_e164" CHECK ("call_back_attempts"."number" ~ '^\+[1-9][0-9]{6,14}$')
);
--> statement-breakpoint
CREATE TABLE "do_not_call" (
	"number" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "do_not_call_e164" CHECK ("do_not_call"."number" ~ '^\+[1-9][0-9]{6,14}$')
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_type";--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "call_back_attempts" ADD CONSTRAINT "call_back_attempts_escalation_id_escalations_id_fk" FOREIGN KEY ("escalation_id") REFERENCES "public"."escalations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back_attempts" ADD CONSTRAINT "call_back_attempts_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_back_attempts_escalation" ON "call_back_attempts" USING btree ("escalation_id","started_at");--> statement-breakpoint
CREATE INDEX "call_back_attempts_started" ON "call_back_attempts" USING btree ("started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "call_back_attempts_one" ON "call_back_attempts" USING btree ("escalation_id") WHERE "call_back_attempts"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "call_back_attempts_number" ON "call_back_attempts" USING btree ("number") WHERE "call_back_attempts"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_language" CHECK ("escalations"."language" in ('ar', 'en'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_type" CHECK ("notifications"."type" in ('escalation', 'ticket_high', 'callback', 'callback_unreached'));