CREATE INDEX "call_queue_newest" ON "call_queue" USING btree ("call_id","created_at");--> statement-breakpoint
CREATE INDEX "handoffs_recent" ON "handoffs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "handoffs_busy" ON "handoffs" USING btree ("agent_id") WHERE "handoffs"."left_at" is null;