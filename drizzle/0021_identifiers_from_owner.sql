ALTER TABLE "customer_identifiers" ADD COLUMN "from_owner" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- What a record was made of was given with it.
UPDATE "customer_identifiers" SET "from_owner" = true FROM "customers"
  WHERE "customers"."id" = "customer_identifiers"."customer_id"
    AND "customers"."created_at" = "customer_identifiers"."created_at";
