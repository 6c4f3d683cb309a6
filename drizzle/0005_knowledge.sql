CREATE TABLE "chunk_embeddings" (
	"model_id" smallint NOT NULL,
	"dimensions" integer NOT NULL,
	"chunk_id" uuid NOT NULL,
	"embedding" vector NOT NULL,
	CONSTRAINT "chunk_embeddings_chunk_id_model_id_pk" PRIMARY KEY("chunk_id","model_id"),
	CONSTRAINT "chunk_embeddings_length" CHECK (vector_dims("chunk_embeddings"."embedding") = "chunk_embeddings"."dimensions")
);
--> statement-breakpoint
CREATE TABLE "embedding_models" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "embedding_models_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"dimensions" integer NOT NULL,
	"status" text NOT NULL,
	"unrelated" real,
	"related" real,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embedding_models_name" UNIQUE("name"),
	CONSTRAINT "embedding_models_dimensions" UNIQUE("id","dimensions"),
	CONSTRAINT "embedding_models_status" CHECK ("embedding_models"."status" in ('building', 'serving', 'retired')),
	CONSTRAINT "embedding_models_length" CHECK ("embedding_models"."dimensions" between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "knowledge_article_versions" (
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_article_versions_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "knowledge_articles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"path" text NOT NULL,
	"language" text NOT NULL,
	"category" text NOT NULL,
	"topic" text NOT NULL,
	"title" text NOT NULL,
	"departments" text[] NOT NULL,
	"product" text,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"updated_on" date NOT NULL,
	"review_by" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_articles_path" UNIQUE("path"),
	CONSTRAINT "knowledge_articles_findable" UNIQUE("id","version","status"),
	CONSTRAINT "knowledge_articles_topic" UNIQUE("topic","language"),
	CONSTRAINT "knowledge_articles_language" CHECK ("knowledge_articles"."language" in ('ar', 'en')),
	CONSTRAINT "knowledge_articles_status" CHECK ("knowledge_articles"."status" in ('published', 'unpublished', 'removed')),
	CONSTRAINT "knowledge_articles_departments" CHECK ("knowledge_articles"."departments" <@ array['reception', 'sales', 'complaints', 'support']),
	CONSTRAINT "knowledge_articles_version" CHECK ("knowledge_articles"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "knowledge_chunks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"seq" integer NOT NULL,
	"heading" text NOT NULL,
	"text" text NOT NULL,
	"spoken" text,
	"hash" text NOT NULL,
	"terms" "tsvector" NOT NULL,
	CONSTRAINT "knowledge_chunks_hash" UNIQUE("article_id","hash"),
	CONSTRAINT "knowledge_chunks_published" CHECK ("knowledge_chunks"."status" = 'published'),
	CONSTRAINT "knowledge_chunks_text" CHECK ("knowledge_chunks"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "knowledge_state" (
	"only" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"synced_at" timestamp (3) with time zone,
	"holder" uuid,
	"held_until" timestamp (3) with time zone,
	CONSTRAINT "knowledge_state_only" CHECK ("knowledge_state"."only" = 1)
);
--> statement-breakpoint
CREATE TABLE "knowledge_terms" (
	"term" text PRIMARY KEY NOT NULL,
	"chunks" integer NOT NULL,
	CONSTRAINT "knowledge_terms_chunks" CHECK ("knowledge_terms"."chunks" >= 0)
);
--> statement-breakpoint
ALTER TABLE "chunk_embeddings" ADD CONSTRAINT "chunk_embeddings_chunk_id_knowledge_chunks_id_fk" FOREIGN KEY ("chunk_id") REFERENCES "public"."knowledge_chunks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chunk_embeddings" ADD CONSTRAINT "chunk_embeddings_model" FOREIGN KEY ("model_id","dimensions") REFERENCES "public"."embedding_models"("id","dimensions") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_article_versions" ADD CONSTRAINT "knowledge_article_versions_article_id_knowledge_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."knowledge_articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_chunks" ADD CONSTRAINT "knowledge_chunks_current" FOREIGN KEY ("article_id","version","status") REFERENCES "public"."knowledge_articles"("id","version","status") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "embedding_models_serving" ON "embedding_models" USING btree ("status") WHERE "embedding_models"."status" = 'serving';--> statement-breakpoint
CREATE INDEX "knowledge_chunks_terms" ON "knowledge_chunks" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "knowledge_terms_like" ON "knowledge_terms" USING gin ("term" gin_trgm_ops) WITH (fastupdate=false);