CREATE TABLE "agent_actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"agent_name" text NOT NULL,
	"action_type" text NOT NULL,
	"input_digest" text NOT NULL,
	"output" jsonb NOT NULL,
	"confidence" real,
	"processing_time_ms" double precision NOT NULL,
	"timestamp" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_actions_confidence" CHECK ("agent_actions"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_name" UNIQUE("name"),
	CONSTRAINT "api_keys_hash" UNIQUE("hash"),
	CONSTRAINT "api_keys_name_present" CHECK (length(trim("api_keys"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "call_sessions" (
	"session_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner" text NOT NULL,
	"call_id" text NOT NULL,
	"conversation_id" uuid,
	"agent_id" text,
	"agent_name" text,
	"customer_id" text,
	"customer_phone" text,
	"customer_name" text,
	"acd_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"crm_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_heard_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"heard" bigint DEFAULT 0 NOT NULL,
	"due" bigint DEFAULT 0 NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"finished_run" integer DEFAULT 0 NOT NULL,
	"ran_at" timestamp (3) with time zone,
	"ran_through" bigint DEFAULT 0 NOT NULL,
	"overtaken" integer DEFAULT 0 NOT NULL,
	"summary" jsonb,
	CONSTRAINT "call_sessions_call" UNIQUE("owner","call_id"),
	CONSTRAINT "call_sessions_status" CHECK (("call_sessions"."status" = 'active') = ("call_sessions"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"suggestion_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"suggestion_type" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"source" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"topic" text,
	"why" text NOT NULL,
	"confidence_score" real NOT NULL,
	"shown_to_agent" boolean DEFAULT false NOT NULL,
	"agent_clicked" boolean DEFAULT false NOT NULL,
	"agent_feedback" text,
	"said_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestions_once" UNIQUE("session_id","key"),
	CONSTRAINT "suggestions_type" CHECK ("suggestions"."suggestion_type" in ('knowledge_article', 'known_answer', 'next_step', 'record', 'warning', 'action', 'clarifying_question')),
	CONSTRAINT "suggestions_feedback" CHECK ("suggestions"."agent_feedback" in ('helpful', 'not_helpful', 'irrelevant')),
	CONSTRAINT "suggestions_confidence" CHECK ("suggestions"."confidence_score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "transcription_segments" (
	"segment_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"segment_ref" text,
	"speaker" text NOT NULL,
	"text" text NOT NULL,
	"is_final" boolean NOT NULL,
	"start_time" double precision NOT NULL,
	"end_time" double precision NOT NULL,
	"confidence" real,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transcription_segments_ref" UNIQUE("session_id","segment_ref"),
	CONSTRAINT "transcription_segments_speaker" CHECK ("transcription_segments"."speaker" in ('agent', 'customer')),
	CONSTRAINT "transcription_segments_time" CHECK ("transcription_segments"."end_time" >= "transcription_segments"."start_time"),
	CONSTRAINT "transcription_segments_confidence" CHECK ("transcription_segments"."confidence" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "agent_actions" ADD CONSTRAINT "agent_actions_session_id_call_sessions_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."call_sessions"("session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sessions" ADD CONSTRAINT "call_sessions_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_session_id_call_sessions_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."call_sessions"("session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcription_segments" ADD CONSTRAINT "transcription_segments_session_id_call_sessions_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."call_sessions"("session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agent_actions_session" ON "agent_actions" USING btree ("session_id","run");--> statement-breakpoint
CREATE INDEX "call_sessions_conversation" ON "call_sessions" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "call_sessions_active" ON "call_sessions" USING btree ("last_heard_at") WHERE "call_sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "suggestions_topic" ON "suggestions" USING btree ("topic","created_at");--> statement-breakpoint
CREATE INDEX "transcription_segments_spoken" ON "transcription_segments" USING btree ("session_id","start_time","seq");