CREATE TABLE "agents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text,
	"name_ar" text NOT NULL,
	"name_en" text NOT NULL,
	"department" text NOT NULL,
	"languages" text[] NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'offline' NOT NULL,
	"status_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"max_calls" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agents_userId_unique" UNIQUE("user_id"),
	CONSTRAINT "agents_department" CHECK ("agents"."department" in ('reception', 'sales', 'complaints', 'support')),
	CONSTRAINT "agents_status" CHECK ("agents"."status" in ('available', 'busy', 'break', 'offline')),
	CONSTRAINT "agents_languages" CHECK ("agents"."languages" <@ array['ar', 'en'] and cardinality("agents"."languages") > 0),
	CONSTRAINT "agents_max_calls" CHECK ("agents"."max_calls" > 0)
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"agent_id" uuid,
	"call_id" uuid,
	"subject" text NOT NULL,
	"notes" text,
	"status" text DEFAULT 'scheduled' NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointments_status" CHECK ("appointments"."status" in ('scheduled', 'confirmed', 'cancelled', 'completed', 'missed')),
	CONSTRAINT "appointments_times" CHECK ("appointments"."ends_at" > "appointments"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "call_fields" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"seq" bigint,
	"epoch" integer,
	"name" text NOT NULL,
	"value" text,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "call_fields_once" UNIQUE("call_id","seq"),
	CONSTRAINT "call_fields_source" CHECK ("call_fields"."source" in ('caller', 'caller_id', 'stored', 'model')),
	CONSTRAINT "call_fields_confidence" CHECK ("call_fields"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "call_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"epoch" integer NOT NULL,
	"stage" text NOT NULL,
	"rule" text NOT NULL,
	"input" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "call_steps_once" UNIQUE("call_id","seq")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conversation_id" uuid NOT NULL,
	"source" text NOT NULL,
	"status" text DEFAULT 'created' NOT NULL,
	"room" text,
	"epoch" integer DEFAULT 0 NOT NULL,
	"language" text,
	"department" text,
	"caller_number" text,
	"dialled_number" text,
	"visitor_id" text,
	"customer_id" uuid,
	"created_customer" boolean DEFAULT false NOT NULL,
	"checkpoint" jsonb,
	"outcome" text,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calls_conversationId_unique" UNIQUE("conversation_id"),
	CONSTRAINT "calls_room_unique" UNIQUE("room"),
	CONSTRAINT "calls_source" CHECK ("calls"."source" in ('web', 'sip', 'chat')),
	CONSTRAINT "calls_status" CHECK ("calls"."status" in ('created', 'active', 'ended')),
	CONSTRAINT "calls_language" CHECK ("calls"."language" in ('ar', 'en')),
	CONSTRAINT "calls_department" CHECK ("calls"."department" in ('reception', 'sales', 'complaints', 'support')),
	CONSTRAINT "calls_outcome" CHECK ("calls"."outcome" in ('resolved', 'ticket', 'escalated', 'abandoned', 'no_input', 'failed')),
	CONSTRAINT "calls_ended" CHECK (("calls"."status" = 'ended') = ("calls"."ended_at" is not null and "calls"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"customer_id" uuid,
	"subject" text,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_channel" CHECK ("conversations"."channel" in ('call', 'chat', 'email', 'whatsapp', 'web_form')),
	CONSTRAINT "conversations_status" CHECK ("conversations"."status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "customer_identifiers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"source" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_identifiers_once" UNIQUE("customer_id","kind","value"),
	CONSTRAINT "customer_identifiers_kind" CHECK ("customer_identifiers"."kind" in ('phone', 'email', 'whatsapp', 'visitor')),
	CONSTRAINT "customer_identifiers_source" CHECK ("customer_identifiers"."source" in ('call', 'caller_id', 'web', 'email', 'whatsapp', 'staff', 'import')),
	CONSTRAINT "customer_identifiers_e164" CHECK ("customer_identifiers"."kind" not in ('phone', 'whatsapp') or "customer_identifiers"."value" ~ '^\+[1-9][0-9]{6,14}$'),
	CONSTRAINT "customer_identifiers_lower" CHECK ("customer_identifiers"."kind" <> 'email' or "customer_identifiers"."value" = lower("customer_identifiers"."value"))
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"name_ar" text,
	"name_en" text,
	"tier" text DEFAULT 'standard' NOT NULL,
	"preferred_language" text NOT NULL,
	"possible_duplicate_of" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_tier" CHECK ("customers"."tier" in ('standard', 'premium')),
	CONSTRAINT "customers_language" CHECK ("customers"."preferred_language" in ('ar', 'en')),
	CONSTRAINT "customers_name_present" CHECK (length(trim("customers"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"call_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"epoch" integer NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effects_call_id_key_pk" PRIMARY KEY("call_id","key")
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid,
	"customer_id" uuid,
	"ticket_id" uuid,
	"agent_id" uuid,
	"department" text NOT NULL,
	"reason" text NOT NULL,
	"summary" text NOT NULL,
	"transcript_pointer" text,
	"status" text DEFAULT 'waiting' NOT NULL,
	"callback_by" timestamp (3) with time zone,
	"callback_number" text,
	"accepted_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalations_department" CHECK ("escalations"."department" in ('reception', 'sales', 'complaints', 'support')),
	CONSTRAINT "escalations_status" CHECK ("escalations"."status" in ('waiting', 'accepted', 'callback', 'resolved', 'cancelled')),
	CONSTRAINT "escalations_e164" CHECK ("escalations"."callback_number" is null or "escalations"."callback_number" ~ '^\+[1-9][0-9]{6,14}$')
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"type" text NOT NULL,
	"call_id" uuid,
	"customer_id" uuid,
	"ticket_id" uuid,
	"escalation_id" uuid,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_type" CHECK ("events"."type" ~ '^[a-z]+(_[a-z]+)*$')
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid,
	"conversation_id" uuid NOT NULL,
	"call_id" uuid,
	"channel" text NOT NULL,
	"outcome" text NOT NULL,
	"language" text,
	"department" text,
	"summary" text NOT NULL,
	"sentiment" real NOT NULL,
	"follow_up" boolean NOT NULL,
	"duration_seconds" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interactions_callId_unique" UNIQUE("call_id"),
	CONSTRAINT "interactions_channel" CHECK ("interactions"."channel" in ('call', 'chat', 'email', 'whatsapp', 'web_form')),
	CONSTRAINT "interactions_outcome" CHECK ("interactions"."outcome" in ('resolved', 'ticket', 'escalated', 'abandoned', 'no_input', 'failed')),
	CONSTRAINT "interactions_language" CHECK ("interactions"."language" in ('ar', 'en')),
	CONSTRAINT "interactions_department" CHECK ("interactions"."department" in ('reception', 'sales', 'complaints', 'support')),
	CONSTRAINT "interactions_sentiment" CHECK ("interactions"."sentiment" between -1 and 1),
	CONSTRAINT "interactions_duration" CHECK ("interactions"."duration_seconds" >= 0)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conversation_id" uuid NOT NULL,
	"call_id" uuid,
	"seq" bigint NOT NULL,
	"epoch" integer,
	"channel" text NOT NULL,
	"speaker" text NOT NULL,
	"text" text NOT NULL,
	"language" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"interrupted" boolean DEFAULT false NOT NULL,
	"heard" text,
	"confidence" real,
	"provider_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_once" UNIQUE("conversation_id","seq"),
	CONSTRAINT "messages_provider" UNIQUE("channel","provider_id"),
	CONSTRAINT "messages_channel" CHECK ("messages"."channel" in ('voice', 'text', 'keypad', 'chat', 'email', 'whatsapp', 'web_form')),
	CONSTRAINT "messages_speaker" CHECK ("messages"."speaker" in ('caller', 'agent', 'human', 'system')),
	CONSTRAINT "messages_language" CHECK ("messages"."language" in ('ar', 'en')),
	CONSTRAINT "messages_heard" CHECK ("messages"."heard" is null or "messages"."interrupted"),
	CONSTRAINT "messages_epoch" CHECK (("messages"."call_id" is null) = ("messages"."epoch" is null)),
	CONSTRAINT "messages_confidence" CHECK ("messages"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "ticket_history" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"actor" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"customer_id" uuid,
	"call_id" uuid,
	"subject" text NOT NULL,
	"description" text NOT NULL,
	"category" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"severity" text NOT NULL,
	"priority" text NOT NULL,
	"department" text NOT NULL,
	"source" text NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_number_unique" UNIQUE("number"),
	CONSTRAINT "tickets_number" CHECK (is_ticket_number("tickets"."number")),
	CONSTRAINT "tickets_status" CHECK ("tickets"."status" in ('open', 'in_progress', 'waiting_customer', 'resolved', 'closed')),
	CONSTRAINT "tickets_severity" CHECK ("tickets"."severity" in ('low', 'medium', 'high', 'critical')),
	CONSTRAINT "tickets_priority" CHECK ("tickets"."priority" in ('low', 'normal', 'high', 'urgent')),
	CONSTRAINT "tickets_department" CHECK ("tickets"."department" in ('reception', 'sales', 'complaints', 'support')),
	CONSTRAINT "tickets_source" CHECK ("tickets"."source" in ('call', 'chat', 'email', 'whatsapp', 'web_form', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"impersonated_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'agent' NOT NULL,
	"banned" boolean DEFAULT false NOT NULL,
	"ban_reason" text,
	"ban_expires" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_role" CHECK ("users"."role" in ('agent', 'supervisor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_fields" ADD CONSTRAINT "call_fields_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_steps" ADD CONSTRAINT "call_steps_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD CONSTRAINT "customer_identifiers_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_possible_duplicate_of_customers_id_fk" FOREIGN KEY ("possible_duplicate_of") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_history" ADD CONSTRAINT "ticket_history_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agents_department" ON "agents" USING btree ("department","status");--> statement-breakpoint
CREATE INDEX "appointments_customer" ON "appointments" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "appointments_agent" ON "appointments" USING btree ("agent_id","starts_at");--> statement-breakpoint
CREATE INDEX "calls_recent" ON "calls" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "calls_customer" ON "calls" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "calls_active" ON "calls" USING btree ("status") WHERE "calls"."status" <> 'ended';--> statement-breakpoint
CREATE INDEX "conversations_customer" ON "conversations" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "customer_identifiers_value" ON "customer_identifiers" USING btree ("kind","value");--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "escalations_queue" ON "escalations" USING btree ("department","status","created_at");--> statement-breakpoint
CREATE INDEX "escalations_call" ON "escalations" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "events_cursor" ON "events" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "interactions_customer" ON "interactions" USING btree ("customer_id","ended_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "messages_call" ON "messages" USING btree ("call_id","seq");--> statement-breakpoint
CREATE INDEX "ticket_history_ticket" ON "ticket_history" USING btree ("ticket_id","at");--> statement-breakpoint
CREATE INDEX "tickets_customer" ON "tickets" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "tickets_call" ON "tickets" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("department","priority") WHERE "tickets"."status" not in ('resolved', 'closed');--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_provider" ON "accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");