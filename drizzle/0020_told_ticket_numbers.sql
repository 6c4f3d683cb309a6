-- Nobody knows to whom the numbers of the tickets that are there were told: they prove nothing. Written without a row of history.
ALTER TABLE "tickets" ADD COLUMN "told_unproven_at" timestamp (3) with time zone DEFAULT now();
--> statement-breakpoint
ALTER TABLE "tickets" ALTER COLUMN "told_unproven_at" DROP DEFAULT;
