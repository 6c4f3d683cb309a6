import type { Stages } from '../turn.types.ts';
import { confirm } from './confirm.ts';
import { contactTime } from './contact-time.ts';
import { department } from './department.ts';
import { email } from './email.ts';
import { language } from './language.ts';
import { name } from './name.ts';
import { phone } from './phone.ts';
import { service } from './service.ts';

/** Every stage, in the order of the IVR: the first one that still lacks its answer is entered. */
export const stages: Stages = {
  language,
  name,
  phone,
  email,
  service,
  contact_time: contactTime,
  confirm,
  department,
};
