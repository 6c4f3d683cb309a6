-- A place is one seat of one department, whichever departments a business has. Each part is a range of one value, which
-- GiST compares by itself, so that the constraint needs no extension.
CREATE TYPE department_range AS RANGE (subtype = text, collation = "C");
--> statement-breakpoint
ALTER TABLE appointments DROP CONSTRAINT appointments_taken;
--> statement-breakpoint
ALTER TABLE appointments ADD CONSTRAINT appointments_taken
  EXCLUDE USING gist (
    department_range(department, department, '[]') WITH &&,
    int4range(seat, seat, '[]') WITH &&,
    tstzrange(starts_at, ends_at) WITH &&
  )
  WHERE (status IN ('scheduled', 'confirmed'));
--> statement-breakpoint
DROP FUNCTION appointment_span(text, integer, timestamptz, timestamptz);
