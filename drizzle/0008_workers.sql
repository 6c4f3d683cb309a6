CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"pid" integer NOT NULL,
	"identity" text NOT NULL,
	"draining" boolean DEFAULT false NOT NULL,
	"beaten_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workers_kind" CHECK ("workers"."kind" in ('worker', 'job'))
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "worker_id" uuid;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "sought_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "deaths" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "broken_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "workers_beaten" ON "workers" USING btree ("beaten_at");