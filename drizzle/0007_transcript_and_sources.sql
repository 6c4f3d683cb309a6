ALTER TABLE "calls" ADD COLUMN "transcript" text DEFAULT 'kept' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "sources" jsonb;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_transcript" CHECK ("calls"."transcript" in ('kept', 'refused'));