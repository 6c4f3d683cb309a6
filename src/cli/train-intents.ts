// Trains the intent classifier of the language layer on an operator's examples.
// Usage: npm run train-intents -- examples.jsonl [-o intents.json]; lines are {"text","label"}.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { HatifError } from '../errors.ts';
import { classifyIntent, trainIntents } from '../language/index.ts';
import type { Example } from '../language/index.ts';

const exampleSchema = z.object({ text: z.string().min(1), label: z.string().min(1) });

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o', default: 'intents.json' } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('Which examples? npm run train-intents -- examples.jsonl [-o intents.json]');
  process.exitCode = 1;
} else {
  const examples = readExamples(file);
  const began = performance.now();
  const model = trainIntents(examples);
  const took = Math.round(performance.now() - began);
  writeFileSync(values.output, JSON.stringify(model));
  const labels = model.labels.join(', ');
  console.log(`${values.output}: ${examples.length} examples of ${labels}, trained in ${took} ms`);
  console.log(
    `unseen examples labelled rightly (five folds): ${(100 * crossValidated(examples)).toFixed(1)} %`,
  );
}

function readExamples(path: string): Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readExample(line, index + 1)]));
}

function readExample(line: string, number: number): Example {
  try {
    return exampleSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new HatifError('example_invalid', `line ${number}: expected {"text": "…", "label": "…"}`, {
      cause,
    });
  }
}

/** The share of examples that a model trained without them labels rightly. */
function crossValidated(examples: readonly Example[]): number {
  const folds = 5;
  let right = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const model = trainIntents(examples.filter((_, index) => index % folds !== fold));
    const unseen = examples.filter((_, index) => index % folds === fold);
    right += unseen.filter(({ text, label }) => classifyIntent(text, model)?.value === label).length;
  }
  return right / examples.length;
}
