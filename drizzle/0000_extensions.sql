CREATE EXTENSION IF NOT EXISTS vector;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- TKT- and seven digits whose last is the check digit of H. M. Damm's quasigroup of order 10: it catches every
-- single wrong digit and every swap of two neighbours. The table is the same as in domain/tickets.
CREATE FUNCTION is_ticket_number(candidate text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  damm CONSTANT text := '0317598642'
    '7092154863'
    '4206871359'
    '1750983426'
    '6123045978'
    '3674209581'
    '5869720134'
    '8945362017'
    '9438617205'
    '2581436790';
  interim integer := 0;
BEGIN
  IF candidate !~ '^TKT-[0-9]{7}$' THEN
    RETURN false;
  END IF;
  FOR place IN 5..11 LOOP
    interim := substr(damm, interim * 10 + substr(candidate, place, 1)::integer + 1, 1)::integer;
  END LOOP;
  RETURN interim = 0;
END
$$;
