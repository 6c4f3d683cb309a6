import fc from 'fast-check';

/** A run of the tests fails for what was changed: its cases are those of the run before, unless new ones are asked for. */
const seed = process.env['PROPERTY_SEED'] ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
