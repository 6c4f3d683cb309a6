import type { Language } from '../../shared/vocabulary.ts';
import { complaintSlots, type Complaint, type ComplaintSlot, type Matter } from './matters/matter.types.ts';

const labels: Readonly<Record<ComplaintSlot | 'tried', Readonly<Record<Language, string>>>> = {
  since: { ar: 'منذ', en: 'Since' },
  order: { ar: 'رقم الطلب', en: 'Order' },
  wanted: { ar: 'المطلوب', en: 'Wanted' },
  tried: { ar: 'جُرّب بلا فائدة', en: 'Tried in vain' },
};

/** What a department is at, as whoever goes on with it reads it; null where nothing was told yet. */
export function describeMatter(matter: Matter | null, language: Language): string | null {
  switch (matter?.kind) {
    case 'complaint':
      return matter.complaint.what === null ? null : describeComplaint(matter.complaint, language);
    case 'problem': {
      const tried = matter.tried.map((step) => `- ${step}`);
      return [matter.text, ...(tried.length > 0 ? [`${labels.tried[language]}:`, ...tried] : [])].join('\n');
    }
    case 'question':
      return matter.text;
    case 'appointment':
      return matter.appointment.subject;
    default:
      return null;
  }
}

/** A complaint with everything that was found out of it. */
export function describeComplaint(complaint: Complaint, language: Language): string {
  const known = complaintSlots.flatMap((slot) =>
    complaint[slot] === null ? [] : [`${labels[slot][language]}: ${complaint[slot]}`],
  );
  return [complaint.what ?? '', ...known].join('\n');
}
