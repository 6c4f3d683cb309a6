import { describe, expect, it } from 'vitest';
import { errandsIn, type Errand } from './errands.ts';

const close: Errand = { do: 'close' };
const ask = (...all: Extract<Errand, { do: 'ask' }>['detail'][]): Errand[] =>
  all.map((detail) => ({ do: 'ask', detail }));

describe('what a human has an assistant do for a customer', () => {
  it.each<[string, Errand[]]>([
    ['take their address and close', [...ask('address'), close]],
    ['Take her e-mail address and phone number, then close the call.', [...ask('email', 'phone'), close]],
    ['please ask him for the order number', ask('order')],
    ['get the full name, the mobile number and the address', ask('name', 'phone', 'address')],
    [
      'book an appointment for Sunday at ten and close',
      [{ do: 'book', words: 'book an appointment for Sunday at ten' }, close],
    ],
    ['Schedule a technician visit', [{ do: 'book', words: 'Schedule a technician visit' }]],
    ['Open a ticket about the damaged Router', [{ do: 'open_ticket', about: 'the damaged Router' }]],
    ['open a ticket for them', [{ do: 'open_ticket', about: '' }]],
    [
      'open a ticket about the wrong address, then say goodbye',
      [{ do: 'open_ticket', about: 'the wrong address' }, close],
    ],
    ['خذ عنوانه وأغلق', [...ask('address'), close]],
    ['خذي الإيميل ورقم الجوال ثم أنهي المكالمة', [...ask('email', 'phone'), close]],
    ['اطلب منها رقم الطلب', ask('order')],
    ['سجل اسمه', ask('name')],
    ['احجز له موعد يوم الأحد وأغلق', [{ do: 'book', words: 'احجز له موعد يوم الأحد' }, close]],
    ['افتح تذكرة بخصوص الراوتر المعطّل وأقفل', [{ do: 'open_ticket', about: 'الراوتر المعطّل' }, close]],
    ['سجّل له تذكرة عن تأخر الفني', [{ do: 'open_ticket', about: 'تأخر الفني' }]],
    ['وداعًا', []],
    ['be nice to them', []],
    ['', []],
  ])('%s', (text, errands) => {
    expect(errandsIn(text)).toEqual(errands);
  });
});
