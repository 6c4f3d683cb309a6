import { readdirSync } from 'node:fs';
import { defineConfig, type OxlintOverride } from 'oxlint';
import { keptPackages, rooms, type Room } from './rooms.ts';

const names = Object.keys(rooms);
const inDomain = readdirSync(new URL('src/domain/', import.meta.url));

/** What a room may not import, as the linter wants it: everything that the table of rooms does not allow. */
function importRules(name: string, room: Room): OxlintOverride {
  const [top = name, inner] = name.split('/');
  const allowed = new Set([top, ...room.imports.map((other) => other.split('/')[0])]);
  const refused = names.filter((other) => !other.includes('/') && !allowed.has(other));
  const siblings = inDomain.filter((other) => other !== inner && !room.imports.includes(`${top}/${other}`));
  const message = `${name}: ${room.is}. It may import ${room.imports.join(', ') || 'nothing of the project'} (rooms.ts).`;
  const from = (others: readonly string[]): string =>
    `^\\.\\./(?:\\.\\./)*(?:${others.join('|')})(?:/|\\.ts$|$)`;
  const kept = Object.entries(keptPackages)
    .filter(([kind]) => !room.packages?.some((admitted) => admitted === kind))
    .flatMap(([, packages]) => packages);
  return {
    files: [`src/${name}.ts`, `src/${name}/**`],
    ...(room.pure ? { excludeFiles: ['**/*.test.ts'] } : {}),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: from(refused), message },
            ...(inner ? [{ regex: from(siblings), message }] : []),
            { group: kept, message: `${name}: this package is kept to other rooms (rooms.ts).` },
            ...(room.pure
              ? [{ group: ['node:*'], message: `${name} is pure: nothing of the machine.` }]
              : []),
            // A regular expression that looks ahead is taken by the linter and matches nothing.
            ...(room.only
              ? [
                  {
                    group: ['*', '!./**', '!../**', ...room.only.map((wanted) => `!${wanted}`)],
                    message: `${name} needs ${room.only.join(', ')} alone.`,
                  },
                ]
              : []),
          ],
        },
      ],
    },
  };
}

// Of several that fit a file the last counts: what lies in a room comes after it.
const ofRooms = Object.entries(rooms)
  .toSorted(([one], [other]) => one.split('/').length - other.split('/').length)
  .map(([name, room]) => importRules(name, room));

const ofPlaces: OxlintOverride[] = [
  {
    files: [
      'src/cli/print.ts',
      'src/cli/train-intents.ts',
      'src/main.ts',
      'src/web/**',
      'test/**',
      'examples/**',
    ],
    rules: {
      'eslint/no-console': 'off',
    },
  },
  {
    files: ['test/helpers/missing.ts'],
    rules: {
      'vitest/valid-title': 'off',
      'vitest/valid-describe-callback': 'off',
      'vitest/no-disabled-tests': 'off',
      'vitest/no-conditional-tests': 'off',
    },
  },
];

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'promise', 'node', 'react', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['dist', 'drizzle', '.data', 'node_modules'],
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      {
        considerDefaultExhaustiveForUnions: true,
      },
    ],
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': [
      'error',
      {
        allow: ['string'],
      },
    ],
    'typescript/only-throw-error': 'error',
    'typescript/return-await': 'error',
    'import/no-cycle': [
      'error',
      {
        ignoreTypes: false,
      },
    ],
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'eslint/no-await-in-loop': 'off',
    'eslint/no-shadow': 'off',
    'eslint/no-underscore-dangle': 'off',
    'eslint/preserve-caught-error': 'off',
    'eslint/no-console': 'error',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/style-prop-object': 'off',
    'promise/always-return': 'off',
    'promise/no-multiple-resolved': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/valid-expect': [
      'error',
      {
        maxArgs: 2,
      },
    ],
    'vitest/expect-expect': [
      'error',
      {
        assertFunctionNames: ['expect', 'expect*', 'fc.assert'],
      },
    ],
  },
  overrides: [...ofRooms, ...ofPlaces],
});
