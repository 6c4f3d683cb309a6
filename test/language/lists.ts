import type { Keywords } from '../../src/language/index.ts';
export const departments: Record<string, { keywords: Keywords }> = {
  reception: { keywords: { ar: ['استقبال'], en: ['reception'] } },
};
export const severityLevels: { key: string; keywords: Keywords }[] = [];
