ALTER TABLE "messages" ADD COLUMN "by" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_by" CHECK ("messages"."by" is null or "messages"."speaker" = 'human');