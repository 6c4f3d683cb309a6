CREATE TABLE "request_counts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "origin" text;--> statement-breakpoint
CREATE INDEX "request_counts_expired" ON "request_counts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "calls_origin" ON "calls" USING btree ("origin") WHERE "calls"."origin" is not null;