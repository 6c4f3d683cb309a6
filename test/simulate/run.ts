// `npm run simulate`: scripted callers against the departments, by rules alone, with a model and with one that misbehaves.
import { parseArgs } from 'node:util';
import { simulatedCallers } from './callers/index.ts';
import { unseenWishes } from './callers/wishes-unseen.ts';
import { simulateBoth, type Compared } from './simulate-both.ts';
import type { Graded } from './simulation.ts';
import type { SimulatedCaller } from './types.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Only callers of whom this is a part of the name. */
    only: { type: 'string', default: '' },
    /** Prints what was said, too. */
    verbose: { type: 'boolean', default: false },
  },
});

/** After how many turns callers may first have something of use at most: the median of those who had anything. */
const mostBeforeUse = { documents: 6, help_first: 2 } as const;

const chosen = (callers: readonly SimulatedCaller[]): SimulatedCaller[] =>
  callers.filter(({ name }) => name.includes(values.only));
const played = await simulateBoth([...chosen(simulatedCallers), ...chosen(unseenWishes)], {
  helpFirst: true,
});
const unseen = played.filter(({ caller }) => unseenWishes.some((one) => one === caller));
const compared = played.filter((one) => !unseen.includes(one));
const orders = ['documents', 'help_first'] as const;
const medians = {
  documents: medianToUse(compared.map(({ rules }) => rules)),
  help_first: medianToUse(compared.flatMap(({ helpFirst }) => helpFirst ?? [])),
};
process.stdout.write(values.json ? `${JSON.stringify(compared.map(asJson), null, 2)}\n` : table(compared));
const harmed = played.filter(({ unruly }) => unruly.harm.length > 0);
const failed = compared.filter((one) => gradedIn(one).some(({ differs }) => differs.length > 0));
if (!values.json) {
  process.stdout.write(`\n${compared.length - failed.length} of ${compared.length} callers were served.\n`);
  process.stdout.write(wishes('wishes', compared) + wishes('wishes that nothing was mended by', unseen));
  for (const order of orders) process.stdout.write(usefulWords(order, medians[order]));
  process.stdout.write(`Callers to whom a model that behaves badly did harm: ${harmed.length}.\n`);
  for (const { caller, unruly } of harmed)
    process.stdout.write(
      `\n${caller.name} (${caller.language})\n${[...unruly.played.lines, ...unruly.harm.map((line) => `  ✗ ${line}`)].join('\n')}\n`,
    );
  for (const one of values.verbose ? compared : failed) {
    process.stdout.write(`\n${one.caller.name} (${one.caller.language})\n`);
    for (const { differs, played } of gradedIn(one))
      if (values.verbose || differs.length > 0)
        process.stdout.write(`${[...played.lines, ...differs.map((line) => `  ✗ ${line}`)].join('\n')}\n`);
  }
}
const late = values.only === '' && orders.some((order) => medians[order] > mostBeforeUse[order]);
process.exitCode = failed.length + harmed.length > 0 || late ? 1 : 0;

/**
 * The calls of a caller that are graded. Help first is for those whose wish alone is known, and who say nothing of their own
 * where they are asked who they are: of the others it makes other callers.
 */
function gradedIn(compared: Compared): Graded[] {
  const { rules, model, helpFirst } = compared;
  return [rules, model, ...(helpFirst && playsHelpFirst(compared) ? [helpFirst] : [])];
}

function playsHelpFirst({ caller }: Compared): boolean {
  const { name, phone, email } = caller.does;
  return 'wants' in caller && !name && !phone && !email;
}

/** After how many turns callers first had something of use; 0: nobody had. */
function medianToUse(graded: readonly Graded[]): number {
  const turns = graded.flatMap(({ played: { usefulAt } }) => usefulAt ?? []).toSorted((a, b) => a - b);
  return turns[Math.floor(turns.length / 2)] ?? 0;
}

function usefulWords(order: keyof typeof mostBeforeUse, median: number): string {
  const late =
    values.only === '' && median > mostBeforeUse[order] ? ` ✗ more than ${mostBeforeUse[order]}` : '';
  return `Turns to the first useful word, ${order}: ${median} (median)${late}.\n`;
}

/** Of those whose wish alone is known, how many had it come true in each order, and with a model. */
function wishes(called: string, all: readonly Compared[]): string {
  const wishing = all.filter(({ caller }) => 'wants' in caller);
  const share = (graded: readonly Graded[]): string =>
    `${graded.filter(({ differs }) => differs.length === 0).length} of ${graded.length}`;
  const [rules, model] = [wishing.map((one) => one.rules), wishing.map((one) => one.model)];
  const unruly = wishing.map((one) => one.unruly);
  const helpFirst = wishing.filter(playsHelpFirst).flatMap((one) => one.helpFirst ?? []);
  return `Callers whose ${called} came true: ${share(rules)} who calls first, ${share(helpFirst)} help first, ${share(model)} with a model, ${share(unruly)} with one that behaves badly.\n`;
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
