ALTER TABLE "agents" DROP CONSTRAINT "agents_department";--> statement-breakpoint
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_department";--> statement-breakpoint
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_department";--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_department";--> statement-breakpoint
ALTER TABLE "interactions" DROP CONSTRAINT "interactions_department";--> statement-breakpoint
ALTER TABLE "knowledge_articles" DROP CONSTRAINT "knowledge_articles_departments";--> statement-breakpoint
ALTER TABLE "leads" DROP CONSTRAINT "leads_department";--> statement-breakpoint
ALTER TABLE "tickets" DROP CONSTRAINT "tickets_department";--> statement-breakpoint
ALTER TABLE "appointments" ALTER COLUMN "department" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_department" CHECK ("agents"."department" ~ '^[a-z][a-z0-9_]{0,30}$');--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_department" CHECK ("appointments"."department" ~ '^[a-z][a-z0-9_]{0,30}$');--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_department" CHECK ("conversations"."department" ~ '^[a-z][a-z0-9_]{0,30}$');--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_department" CHECK ("escalations"."department" ~ '^[a-z][a-z0-9_]{0,30}$');--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_department" CHECK ("interactions"."department" ~ '^[a-z][a-z0-9_]{0,30}$');--> statement-breakpoint
ALTER TABLE "knowledge_articles" ADD CONSTRAINT "knowledge_articles_departments" CHECK (array_to_string("knowledge_articles"."departments", ',') ~ '^([a-z][a-z0-9_]{0,30}(,[a-z][a-z0-9_]{0,30})*)?$');--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_department" CHECK ("leads"."department" ~ '^[a-z][a-z0-9_]{0,30}$');--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_department" CHECK ("tickets"."department" ~ '^[a-z][a-z0-9_]{0,30}$');