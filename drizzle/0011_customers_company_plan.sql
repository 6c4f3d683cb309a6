ALTER TABLE customers
  ADD COLUMN company text,
  ADD COLUMN account_status text DEFAULT 'active' NOT NULL,
  ADD COLUMN plan text,
  ADD COLUMN preferred_channel text,
  ADD COLUMN preferred_time text,
  ADD COLUMN last_contact_at timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE customers DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE customers SET last_contact_at = last.ended_at
  FROM (SELECT customer_id, max(ended_at) AS ended_at FROM interactions GROUP BY customer_id) AS last
  WHERE last.customer_id = customers.id;
--> statement-breakpoint
ALTER TABLE customers ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE customers
  ADD CONSTRAINT customers_account_status CHECK (account_status in ('active', 'suspended', 'closed')),
  ADD CONSTRAINT customers_channel CHECK (preferred_channel in ('call', 'chat', 'email', 'whatsapp', 'web_form')),
  ADD CONSTRAINT customers_time CHECK (preferred_time in ('morning', 'afternoon', 'evening'));
--> statement-breakpoint
CREATE INDEX customers_company ON customers USING gin (fold_text(company) gin_trgm_ops);
