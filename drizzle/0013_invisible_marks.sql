-- The Arabic letter mark (U+061C) is as invisible as the other marks of direction: text is folded without it.
CREATE OR REPLACE FUNCTION fold_text(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    regexp_replace(lower(given), '[\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'),
    'أإآٱىیئؤةۀکگڭچپڤ٠١٢٣٤٥٦٧٨٩ء',
    'اااايييوههكققجبف0123456789'
  )
$$;
--> statement-breakpoint
REINDEX INDEX tickets_text;
--> statement-breakpoint
REINDEX INDEX customers_company;
