import { z } from 'zod';
import type { Text } from './texts.ts';

/** Numbers to call in an emergency. */
interface EmergencyNumbers {
  fire: string;
  ambulance: string;
}

/** Those of countries by ISO code; elsewhere {@link anywhere}. */
const ofCountries: Readonly<Record<string, EmergencyNumbers>> = {
  AE: { fire: '997', ambulance: '998' },
  AU: { fire: '000', ambulance: '000' },
  BH: { fire: '999', ambulance: '999' },
  CA: { fire: '911', ambulance: '911' },
  DZ: { fire: '14', ambulance: '14' },
  EG: { fire: '180', ambulance: '123' },
  GB: { fire: '999', ambulance: '999' },
  IQ: { fire: '115', ambulance: '122' },
  JO: { fire: '911', ambulance: '911' },
  LB: { fire: '175', ambulance: '140' },
  MA: { fire: '15', ambulance: '15' },
  NZ: { fire: '111', ambulance: '111' },
  OM: { fire: '9999', ambulance: '9999' },
  PS: { fire: '102', ambulance: '101' },
  QA: { fire: '999', ambulance: '999' },
  SA: { fire: '998', ambulance: '997' },
  SY: { fire: '113', ambulance: '110' },
  TN: { fire: '198', ambulance: '190' },
  US: { fire: '911', ambulance: '911' },
  YE: { fire: '191', ambulance: '191' },
};
/** A mobile telephone reaches help on it in nearly every country. */
const anywhere: EmergencyNumbers = { fire: '112', ambulance: '112' };

const shortNumber = z.string().regex(/^\d{2,6}$/, 'expected a short number such as 998, in quotes');

/** The numbers to call in an emergency, where they are not those usual in the country of `region`. */
export const emergencySchema = z
  .strictObject({ fire: shortNumber.optional(), ambulance: shortNumber.optional() })
  .prefault({});

/** The numbers of a centre: its own, else those of its country. */
export function emergencyNumbers(
  region: string,
  { fire, ambulance }: z.infer<typeof emergencySchema>,
): EmergencyNumbers {
  const usual = ofCountries[region] ?? anywhere;
  return { fire: fire ?? usual.fire, ambulance: ambulance ?? usual.ambulance };
}

/** Whether every place for a number in a text is one that is known: `{fire}`, `{ambulance}`. */
export const knowsPlaces = (text: Text): boolean =>
  !/\{(?!(?:fire|ambulance)\})/.test(`${text.ar}${text.en}`);

/** A text with the numbers in their places. */
export function withNumbers({ ar, en }: Text, { fire, ambulance }: EmergencyNumbers): Text {
  const fill = (text: string): string => text.replaceAll('{fire}', fire).replaceAll('{ambulance}', ambulance);
  return { ar: fill(ar), en: fill(en) };
}
