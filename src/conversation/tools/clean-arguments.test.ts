import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dirtied, unclean } from '../../../test/helpers/dirty-texts.ts';
import { toolFacts } from '../../../test/helpers/tool-facts.ts';
import { loadCentre } from '../../config/centre.ts';
import { departmentFor } from '../../config/departments.ts';
import { departmentKinds } from '../../shared/vocabulary.ts';
import { isToolOf, judgeTool } from './gate.ts';
import { tools } from './index.ts';
import type { Tool } from './tool.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));

/** A model's arguments for a tool, every free text of them with characters that nobody types. */
function argumentsOf(tool: Tool): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(tool.parameters.shape).map(([name, type]) => {
    const dirty = dirtied(`${name} of Sara, order 4471`);
    const sampled = dirty.filter((text) => z.safeParse(type, text).success);
    return [name, z.safeParse(type, 'any text').success ? sampled : fc.constant(null)] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

test.each(tools.map((tool) => [tool.name, tool] as const))(
  'nothing that a model writes to %s reaches the database or a terminal as nobody types it',
  (_name, tool) => {
    const kind = departmentKinds.find((one) => isToolOf(one, tool)) ?? 'front_desk';
    const facts = toolFacts({ centre, now: new Date(), department: departmentFor(centre, kind) });
    fc.assert(
      fc.property(argumentsOf(tool), (given) => {
        let judged: unknown;
        const watched = {
          ...tool,
          read: (args: typeof given) => args,
          objection: (args: typeof given) => {
            judged = args;
            return null;
          },
        };
        const verdict = judgeTool(watched, given, facts);
        expect(verdict).toEqual({ ok: true, args: judged });
        for (const text of Object.values(judged as object)) expect(String(text)).not.toMatch(unclean);
      }),
      { numRuns: 40 },
    );
  },
);
