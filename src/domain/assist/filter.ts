import { z } from 'zod';
import type { Centre } from '../../config/centre.ts';
import type { SessionRow } from '../../db/queries/assist.ts';
import type { RunInput } from './pipeline/run-pipeline.ts';

/** What an integration may tell of a call, by which articles are chosen. */
const metadata = z.object({ department: z.string().optional(), product: z.string().optional() });

/** Which articles a session is about, where whoever started it said so: `department`, `product` in its metadata. */
export function filterOf(
  { acdMetadata, crmMetadata }: Pick<SessionRow, 'acdMetadata' | 'crmMetadata'>,
  { departments }: Pick<Centre, 'departments'>,
): RunInput['filter'] {
  const [acd, crm] = [acdMetadata, crmMetadata].map((given) => metadata.safeParse(given).data ?? {});
  const department = acd?.department ?? crm?.department;
  const product = acd?.product ?? crm?.product;
  const settings =
    department !== undefined && Object.hasOwn(departments, department) ? departments[department] : undefined;
  if (settings === undefined && product === undefined) return null;
  return {
    departments:
      settings === undefined || department === undefined ? undefined : (settings.articles ?? [department]),
    product,
  };
}
