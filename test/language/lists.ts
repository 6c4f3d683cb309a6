import type { Keywords } from '../../src/language/index.ts';

const list = (ar: string, en: string): { keywords: Keywords } => ({
  keywords: { ar: ar.split('،').map((word) => word.trim()), en: en.split(',').map((word) => word.trim()) },
});

/** Departments as a centre that sells phones, lines and deliveries would list them. */
export const departments: Record<string, { keywords: Keywords }> = {
  reception: list(
    'استقبال، استعلامات، استفسار، استفسر، معلومات، دوام، ساعات العمل، مواعيد العمل، مواعيدكم، متى تفتحون، بتفتحوا امتى، متى تقفلون، عنوانكم، وين موقعكم، فين مكانكم، اقرب فرع، فروعكم، سؤال عام، التوظيف، وظيفة، موعد مع المدير',
    'reception, front desk, opening hours, business hours, working hours, open today, what time do you open, what time do you close, your address, location, where are you, nearest branch, branch, directions, general question, general inquiry, general enquiry, information, inquiry, enquiry, job application, vacancy, career',
  ),
  sales: list(
    'مبيعات، شراء، اشتري، نشتري، سعر، اسعار، بكم، عرض، عروض، باقة، باقات، خصم، تخفيض، اشتراك جديد، الاشتراك في، اشترك، طلب جديد، منتج جديد، ترقية، عرض سعر، تسعيرة، التقسيط، تقسيط، خط جديد، شريحة جديدة، متوفر عندكم، قديش حق، بقديش، كم حق، تجديد',
    'sales, buy, purchase, price, prices, pricing, how much, cost, offer, offers, discount, promotion, deal, quote, quotation, new line, new phone, new subscription, subscribe, sign up, upgrade, plan, plans, package deal, premium, catalogue, demo, installment, in stock, available to order, renew, interested in',
  ),
  complaints: list(
    'شكوى، شكاوى، اشتكي، بشتكي، اشكي، تظلم، متأخر، متأخرة، تأخر، تأخير، التوصيل متأخر، ما وصل، لم يصل، ما وصلني، ما استلمت، ماوصلتش، موصلش، مكسور، تالف، متضرر، خربان وصل، ناقص، غلط في الطلب، طلب غلط، منتج غلط، استرجاع، استرداد، ارجاع، رجعوا فلوسي، فلوسي، سحبتوا مرتين، خصمتوا، مرتين، سيء، سيئة، زفت، زعلان، متضايق، غير راضي، مش راضي، مو راضي، اسلوب، قليل ادب، وقح، معاملة، مندوب التوصيل، السائق، احتيال، نصب، خدمة سيئة',
    'complaint, complaints, complain, complaining, file a complaint, late delivery, late, delayed, never arrived, not arrived, did not arrive, has not arrived, not received, didnt receive, damaged, wrong item, wrong order, missing item, missing, refund, money back, return, exchange, charged twice, overcharged, double charged, rude, unprofessional, terrible service, bad service, poor service, unhappy, dissatisfied, disappointed, angry, unacceptable, scam, fraud, driver, courier, supervisor was',
  ),
  support: list(
    'دعم، دعم فني، الدعم الفني، مساعدة فنية، فني، تقني، صيانة، عطل، متعطل، عطلان، خربان، خراب، ما يشتغل، ما تشتغل، مو شغال، مش شغال، مو شغالة، مش شغالة، لا يعمل، لا تعمل، ما بيشتغل، ما بتشتغل، مابيشتغلش، مبيشتغلش، مقطوع، انقطع، قاطع، فاصل، بطيء، بطيئة، نت، انترنت، واي فاي، راوتر، مودم، شبكة، اشارة، كلمة المرور، كلمة السر، الباسورد، باسورد، تسجيل الدخول، ادخل حسابي، تطبيق، برنامج، تحديث، خطأ، ايرور، يعلق، معلق، تهنيج، يهنج، شاشة، اعدادات، تركيب، تفعيل',
    'support, technical, technical support, tech support, not working, doesnt work, does not work, isnt working, stopped working, wont work, broken, internet, wifi, router, modem, network, signal, connection, slow, down, outage, error, crash, crashes, crashing, freezes, frozen, bug, password, reset, log in, login, sign in, locked out, app, website, update, install, installation, settings, setup, screen, device, reboot, restart, no service, troubleshoot, activate, configure, sync',
  ),
};

/** Severities from the least to the worst. */
export const severityLevels: { key: string; keywords: Keywords }[] = [
  {
    key: 'low',
    ...list(
      'استفسار، سؤال، اقتراح، ملاحظة، بسيط، بسيطة، شكل، لون',
      'question, suggestion, minor, cosmetic, small, typo, feedback, wondering, colour, color',
    ),
  },
  {
    key: 'medium',
    ...list(
      'بطيء، بطيئة، تأخير، متأخر، متأخرة، ناقص، احيانا، مرات، يعلق، تقطيع، يقطع',
      'slow, delay, delayed, late, sometimes, intermittent, missing, laggy, wrong, glitch, occasionally',
    ),
  },
  {
    key: 'high',
    ...list(
      'لا يعمل، لا تعمل، ما يشتغل، ما تشتغل، مو شغال، مش شغال، مقطوع، مكسور، تالف، خربان، متعطل، ما وصل، خصمتوا، مرتين، لا استطيع، ما اقدر، مش قادر، توقف، محظور، فلوسي',
      'not working, doesnt work, does not work, isnt working, stopped working, broken, damaged, cannot, cant use, unable, no service, no internet, charged twice, overcharged, locked out, failed, never arrived, refund',
    ),
  },
  {
    key: 'critical',
    ...list(
      'طارئ، طوارئ، حريق، احترق، يحترق، دخان، شرار، كهرباء، انفجر، خطر، خطير، اختراق، انخترق، هكر، تسريب، سرقة، سرق، انسرق، نصب، احتيال، النظام واقع، السيستم واقع، واقع كله، متوقف كليا، كل شي واقف، اصابة، مصاب، حياة',
      'emergency, fire, smoke, burning, burned, spark, sparks, electric shock, exploded, explosion, danger, dangerous, injury, injured, hacked, breach, stolen, theft, fraud, system is down, everything is down, whole system, completely down, data loss, life threatening, leak, all systems',
    ),
  },
];
