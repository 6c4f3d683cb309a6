import { z } from 'zod';

// zod compiles schemas with eval where it may; the page's content policy forbids it, and even the attempt is
// reported. Imported before the first schema is made, which is when zod decides.
z.config({ jitless: true });
