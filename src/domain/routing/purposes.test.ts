import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { departmentByWords } from './by-lists.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const serving = (text: string): string | undefined => {
  const found = departmentByWords(text, centre);
  return found && !found.unsure && !found.mood ? found.value : undefined;
};

describe('what somebody wants to have done decides, whatever they name beside it', () => {
  test.each([
    'why did the invoice go up this time', 'can you explain what the second line on my bill is', "what's happening with the order I placed last week",
    'when is my parcel due', 'when will I see my refund', 'how do I pay my bill from abroad',
    'ليش الفاتورة هالمرة أعلى من العادة', 'شو صار بطلبيتي', 'الأوردر بتاعي فين دلوقتي', 'متى ترجع لي فلوس السماعة', 'وش هالبند الجديد في فاتورتي',
  ])('a question about one’s own bill, order or refund is answered at the front desk: %s', (text) => {
    expect(serving(text)).toBe('reception');
  }); // prettier-ignore

  test.each([
    'I need to return the tablet I got from your shop', 'can I send the earbuds back, they do not fit', 'please cancel the laptop I ordered yesterday',
    'I want to cancel the package I signed up for', 'I would like to exchange the phone for a black one',
    'أبغى أرجع اللابتوب اللي شريته', 'بدي رجّع التابلت', 'عايز ألغي أوردر الموبايل الجديد', 'ألغوا الباقة اللي اشتركت فيها', 'أبي أستبدل السماعة بلون ثاني',
  ])('what was bought, ordered or signed is taken back by complaints: %s', (text) => {
    expect(serving(text)).toBe('complaints');
  }); // prettier-ignore

  test.each([
    'your branch manager shouted at my mother', 'the agent in customer service was rude to me', 'the technician laughed at me and left',
    'I want it on record what your courier did', 'مدير الفرع صرخ علي قدام الزباين', 'موظفة خدمة العملاء قفلت الخط بوجهي', 'الفني كلمني بأسلوب وقح',
  ])('how people behaved is for complaints, whoever they are: %s', (text) => {
    expect(serving(text)).toBe('complaints');
  }); // prettier-ignore

  test.each([
    ['why did you charge me twice for one bill', 'complaints'],
    ['what would my bill be if I take the faster plan', 'sales'],
    ['the app will not let me see my invoice', 'support'],
    ['my parcel came with the screen broken, what now', 'complaints'],
    ['كيف أرجع الراوتر لإعدادات المصنع', 'support'],
    ['أبغى ألغي موعدي', 'reception'],
    ['لو أخذت باقة أسرع كم بتصير الفاتورة', 'sales'],
  ])('a wrong, a fault, a sale and an appointment stay what they are: %s', (text, department) => {
    expect(serving(text)).toBe(department);
  });
});

describe('somebody in a bad mood who wants something is served what they want', () => {
  test.each([
    ['I am sick of this, the internet drops every hour, please get it working', 'support'],
    ['this is ridiculous, I just want to know where my parcel is', 'reception'],
    ['not a complaint, I only want to know what this fee on my bill is', 'reception'],
    ["I don't want to complain, I want my wifi back", 'support'],
    ["I'm furious, all I want is the price of a sim", 'sales'],
    ['I was on hold for hours, just tell me when you close', 'reception'],
    ['قرفت من هالنت كل ساعة يفصل، صلحوه', 'support'],
    ['طفشت، بس أبي أعرف وين شحنتي', 'reception'],
    ['ما بدي أشتكي، بدي الراوتر يشتغل', 'support'],
    ['مليت منكم، كل اللي أبيه سعر الشريحة', 'sales'],
    ['مو شكوى بس عايز أفهم إيه الرسوم اللي في الفاتورة', 'reception'],
  ])('%s', (text, department) => {
    expect(serving(text)).toBe(department);
  });

  test.each(['I want to complain about how long this took', 'you promised to ring me on Monday and nobody did', 'أبي أشتكي على التأخير'])(
    'and who wants to complain does: %s',
    (text) => {
      expect(serving(text)).toBe('complaints');
    },
  ); // prettier-ignore
});
