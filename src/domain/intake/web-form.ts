import { createHash, randomUUID } from 'node:crypto';
import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { HatifError } from '../../errors.ts';
import { isBarred, languageOf, parsePhone } from '../../language/index.ts';
import type { ContactRequest } from '../../shared/api/contact.ts';
import { takeMessage } from './take-message.ts';
import type { TakenMessage } from './types.ts';

/** A form as it was sent, from which browser and when. */
export interface SentForm extends ContactRequest {
  visitorId: string;
  at: Date;
}

/** Takes in what somebody wrote into the form of a page. Throws `phone_invalid` (400) and what {@link takeMessage} throws. */
export async function takeForm(db: Database, form: SentForm, centre: Centre): Promise<TakenMessage> {
  const { name, email, subject, message: text, visitorId, at } = form;
  return takeMessage(
    db,
    {
      channel: 'web_form',
      providerId: idOf(form),
      subject,
      text,
      language: form.language ?? languageOf(`${subject}\n${text}`) ?? centre.ivr.defaultLanguage,
      from: { name, email, phone: form.phone ? phoneOf(form.phone, centre) : null },
      visitorId,
      at,
    },
    centre,
  );
}

/** The same form with the same words is the same message; its key alone tells nobody of its ticket. */
function idOf({ key = randomUUID(), email, subject, message }: SentForm): string {
  return createHash('sha256')
    .update(JSON.stringify([key, email, subject, message]))
    .digest('base64url');
}

function phoneOf(phone: string, { region }: Centre): string {
  const number = parsePhone(phone, { region })?.value;
  if (number !== undefined && !isBarred(number)) return number;
  const message = 'This is no phone number that we can call; one reads like +966 55 123 4567.';
  throw new HatifError('phone_invalid', message, {
    status: 400,
    details: { errors: [{ path: 'phone', message }] },
  });
}
