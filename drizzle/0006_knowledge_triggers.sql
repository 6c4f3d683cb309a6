CREATE TRIGGER set_updated_at BEFORE UPDATE ON knowledge_articles FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION set_updated_at();
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE ON knowledge_article_versions FOR EACH ROW
  EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- How many chunks hold a term, for ranking and for likely spellings. The empty term counts the chunks. Terms are
-- taken in one order, so that two writers wait for each other instead of both being refused.
CREATE FUNCTION count_knowledge_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO knowledge_terms (term, chunks)
      SELECT term, count(*) FROM changed, LATERAL (SELECT lexeme FROM unnest(terms) UNION ALL SELECT '') held (term)
      GROUP BY term ORDER BY term
      ON CONFLICT (term) DO UPDATE SET chunks = knowledge_terms.chunks + excluded.chunks;
  ELSE
    PERFORM FROM knowledge_terms
      WHERE term IN (SELECT lexeme FROM changed, unnest(terms) UNION ALL SELECT '') ORDER BY term FOR UPDATE;
    UPDATE knowledge_terms SET chunks = chunks - gone.count
      FROM (SELECT term, count(*) FROM changed,
        LATERAL (SELECT lexeme FROM unnest(terms) UNION ALL SELECT '') held (term) GROUP BY term) gone
      WHERE gone.term = knowledge_terms.term;
    DELETE FROM knowledge_terms WHERE chunks = 0 AND term <> '';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A count that grows stays on its page, and its index as it is.
ALTER TABLE knowledge_terms SET (fillfactor = 50);
--> statement-breakpoint
CREATE TRIGGER count_added_terms AFTER INSERT ON knowledge_chunks
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_knowledge_terms();
--> statement-breakpoint
CREATE TRIGGER count_removed_terms AFTER DELETE ON knowledge_chunks
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_knowledge_terms();
--> statement-breakpoint
-- A chunk's terms are part of what its hash stands for: another text is another chunk.
CREATE TRIGGER refuse_change BEFORE UPDATE OF text, heading, terms, hash ON knowledge_chunks FOR EACH ROW
  EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
INSERT INTO knowledge_state DEFAULT VALUES;
