// `npm run simulate`: scripted callers against the departments, by rules alone and with a model.
import { parseArgs } from 'node:util';
import { simulatedCallers } from './callers/index.ts';
import { simulateBoth, type Compared } from './simulate-both.ts';
import type { Graded } from './simulation.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Only callers of whom this is a part of the name. */
    only: { type: 'string', default: '' },
    /** Prints what was said, too. */
    verbose: { type: 'boolean', default: false },
  },
});

const callers = simulatedCallers.filter(({ name }) => name.includes(values.only));
const compared = await simulateBoth(callers, { helpFirst: true });
process.stdout.write(values.json ? `${JSON.stringify(compared.map(asJson), null, 2)}\n` : table(compared));
const failed = compared.filter((one) => gradedIn(one).some(({ differs }) => differs.length > 0));
if (!values.json) {
  process.stdout.write(`\n${compared.length - failed.length} of ${compared.length} callers were served.\n`);
  process.stdout.write(
    usefulWords(
      'who calls first',
      compared.map(({ rules }) => rules),
    ),
  );
  process.stdout.write(
    usefulWords(
      'help first',
      compared.flatMap(({ helpFirst }) => helpFirst ?? []),
    ),
  );
  for (const one of values.verbose ? compared : failed) {
    process.stdout.write(`\n${one.caller.name} (${one.caller.language})\n`);
    for (const { differs, played } of gradedIn(one))
      if (values.verbose || differs.length > 0)
        process.stdout.write(`${[...played.lines, ...differs.map((line) => `  ✗ ${line}`)].join('\n')}\n`);
  }
}
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * The calls of a caller that are graded. Help first is for those whose wish alone is known, and who say nothing of their own
 * where they are asked who they are: of the others it makes other callers.
 */
function gradedIn({ caller, rules, model, helpFirst }: Compared): Graded[] {
  const { name, phone, email } = caller.does;
  const alike = 'wants' in caller && !name && !phone && !email;
  return [rules, model, ...(helpFirst && alike ? [helpFirst] : [])];
}

/** After how many turns callers first had something of use: the median of those who had anything. */
function usefulWords(order: string, graded: readonly Graded[]): string {
  const turns = graded.flatMap(({ played }) => played.usefulAt ?? []).toSorted((a, b) => a - b);
  const median = turns[Math.floor(turns.length / 2)] ?? '-';
  return `Turns to the first useful word, ${order}: ${median} (median of ${turns.length} callers).\n`;
}

function table(all: readonly Compared[]): string {
  const widest = Math.max(...all.map(({ caller }) => caller.name.length));
  const head = `${'caller'.padEnd(widest)}  lang  mood        rules  model  what differed\n`;
  const lines = all.map(({ caller, rules, model }) => {
    const mark = (differs: readonly string[]): string => (differs.length === 0 ? 'pass' : 'FAIL').padEnd(5);
    const differed = [...new Set([...rules.differs, ...model.differs])].join('; ');
    return `${caller.name.padEnd(widest)}  ${caller.language}    ${caller.mood.padEnd(10)}  ${mark(rules.differs)}  ${mark(model.differs)}  ${differed}`.trimEnd();
  });
  return `${head}${lines.join('\n')}\n`;
}

function asJson({ caller, rules, model }: Compared): object {
  const { name, language, mood } = caller;
  return { name, language, mood, rules: rules.differs, model: model.differs };
}
