import { phraseWords, tokenise } from '../../language/index.ts';
import { stemsOf } from './stems.ts';

/**
 * Words of a contact centre that mean the same: in both languages, in the dialects, as written in Arabic letters,
 * and the broken plurals that no stem joins. One meaning a line, its name first.
 */
const glossary = `
price: شحال, بشحال, قديه, بقديش, كام, السعر كم, سعر, أسعار, ثمن, تكلفة, يكلف, تكلف, بيكلف, كلفة, بكم, بكام, قديش, أديش, قداش, كم سعر, حق كم, price, prices, cost, costs, how much, charge for, rate, شكد, اشكد, اشقد, بيش, بيكم, قداه, ثمنه, pricing, how expensive
fee: رسوم, رسم, أجور, سعر التوصيل, سعر الشحن, تكلفة التوصيل, price of delivery, cost of delivery, delivery price, delivery cost, fee, fees, charges
wrong: غلط, بالغلط, غلطت, خاطئ, wrong, by mistake, mistake, mistaken, incorrect
another: ثاني, تاني, ثانية, تانية, مختلف, مختلفة
free: مجاني, مجانا, ببلاش, بلاش, free, complimentary
offer: عرض, عروض, خصم, خصومات, تخفيض, تخفيضات, برومو, offer, offers, discount, discounts, deal, deals, promotion, promo, sale
plan: باقة, باقات, خطة, plan, plans, package, packages, bundle, tariff
upgrade: ترقية, أرقي, upgrade, faster plan
instalment: تقسيط, قسط, أقساط, بالتقسيط, دفعات, تمارا, تابي, instalment, instalments, installment, installments, tamara, tabby, pay monthly, pay over time
student: طالب, طالبة, طلاب, جامعة, جامعي, student, students, university, college, uni, طلبة, جامعيين
business: أعمال, شركة, شركات, مؤسسة, تجاري, مكتب, business, company, office, corporate, enterprise
fiber: فايبر, ألياف, ألياف بصرية, فيبر, fiber, fibre, optic, ftth
district: شارع, شارعنا, حارتنا, حي, حارة, street, neighbourhood, neighborhood, district
internet: إنترنت, انترنت, نت, النت, إنترنيت, internet, net, broadband, online connection, كونيكسيون, الكونيكسيون, connexion, connection
wifi: واي فاي, وايفاي, ويفي, الويفي, الويفاي, واي فاى, الشبكة اللاسلكية, لاسلكي, wifi, wi fi, wireless
router: راوتر, روتر, راوترات, مودم, موجه, router, modem, gateway, روتور, الروتور, موديم
mesh: ميش, مقوي, تقوية, موسع, مكرر, تغطية البيت, mesh, extender, booster, repeater, coverage at home
fiveg: جيل خامس, الجيل الخامس, فايف جي, خمسة جي, 5g, fiveg, five g
sim: شريحة, شرائح, سيم, سم كارد, sim, esim, sim card
mobile: جوال, موبايل, محمول, نقال, هاتف, هواتف, تلفون, تليفون, تيليفون, سمارت فون, mobile, phone, phones, smartphone, cell, handset
laptop: لابتوب, لاب توب, كمبيوتر, حاسوب, حاسب محمول, laptop, notebook, computer
tv: تلفزيون, تلفاز, شاشة, شاشات, تي في, tv, television, screen, smart tv, تلفازة, display
speed: سرعة, سرعات, fast, ميجا, ميغا, ميقا, speed, speeds, mbps, megabit, mega, gigabit
slow: بطيء, بطيئة, بطئ, ثقيل, يعلق, يقطع, ضعيف, slow, sluggish, lag, lagging, laggy, buffering, weak
outage: مقطوع, انقطاع, انقطع, مقطوعة, فاصل, مفصول, طايح, طافي, عطل عام, outage, disconnected, offline, down in my area, ماكو نت, مفيش نت, ما كاينش النت, no internet in
light: لمبة, لمبات, ضوء, أضواء, اضاءة, مؤشر, led, light, lights, lamp, blinking, الضو, ضو, ضاو
red: أحمر, حمراء, حمرا, red
static: ثابت, عنوان ثابت, آي بي, اي بي, static, ip, fixed ip, ip address
delivery: توصيل, التوصيل, يوصل, توصل, توصلون, توصلوا, بتوصلوا, بتوصل, يصل, وصول, وصل, ايصال, شحن, ديليفري, delivery, deliver, delivers, delivered, shipping, ship, shipment, arrive
order: طلب, طلبية, طلبيات, أوردر, اوردر, طلبي, شراء, order, orders, purchase, كوموند, الكوموند, طلبيتي
track: تتبع, أتتبع, متابعة, وين وصل, فين وصل, وين طلبي, فين طلبي, track, tracking, وين شحنتي, فين شحنتي, وين طلبيتي, وين الطلب, فين الأوردر, الأوردر فين, فين الكوموند, وين صارت, where is my order, where is my parcel, where is my delivery, where is my package, where is my shipment
parcel: طرد, طرود, شحنة, شحنات, parcel, package arrived, shipment
box: كرتون, كرتونة, كراتين, صندوق, box, boxes, carton, cartons
courier: مندوب, سائق, المندوب, شوفير, السواق, سواق, دليفري بوي, courier, driver, delivery man, الموزع, موزع, delivery guy
address: عنوان, عناوين, address, location of delivery
missed: فاتني, ما كنت موجود, ما كنت في البيت, ما لقاني, محدش كان, missed, was not home, wasnt home, not at home
pickup: استلام من الفرع, استلم من الفرع, استلام من المعرض, أستلم بنفسي, pickup, pick up, collect, click and collect, fetch, pick my order, pick it up, come and get
area: منطقة, مناطق, مدينة, مدن, حي, أحياء, تغطية, area, areas, city, cities, region, zone
install: تركيب, تمديد, تركيبات, يركب, يركبون, install, installation, installed, fitting
technician: فني, فنيين, تقني, مهندس, technician, engineer, tech visit, installer, fitter
return: إرجاع, ارجاع, ترجيع, أرجع, ارجع, رجع, استرجاع, مرتجع, return, returns, send back, give back, take back, bring back, hand back, ترجعون, أرد
refund: استرداد, استرجاع المبلغ, استرجاع الفلوس, رد المبلغ, وين فلوسي, فين فلوسي, مبلغ مسترد, ترجع الفلوس, refund, refunds, refunded, money back
exchange: استبدال, تبديل, أبدل, ابدل, بدل, exchange, swap, replace, replacement
cancel: إلغاء, ألغي, الغي, الغاء, كنسل, أكنسل, إيقاف, cancel, cancellation, terminate, stop my subscription, وقف الاشتراك, أوقف الاشتراك, وقفوا الخدمة, إنهاء, أنهي, فسخ, unsubscribe, get out of, no longer want, no longer need, dont want any more
subscription: اشتراك, اشتراكي, اشتراكات, خدمة, subscription, subscribe, service contract
faulty: معيب, عيب, خربان, خرب, عطلان, معطل, تالف, مكسور, انكسر, مضروب, بايظ, faulty, defective, defect, broken, damaged, broke, cracked, خسران, خاسر, خاسرة, smashed, dead on arrival, خربانة, عطلانة, بايظة, مكسورة, scratched, scratch, scratches, dented, failed, fails, مخدوش, مخدوشة, مشعور, مشعورة, تعطل, تعطلت
warranty: ضمان, كفالة, مكفول, الضمان, warranty, guarantee, guaranteed
accident: حادث, سقوط, طاح, وقع, انكسرت الشاشة, سوائل, accidental, accident, dropped, drop, spill, spilled, liquid, water damage, cracked screen, spilt, spilling, fell, انسكب, انكب
liquid: سائل, سوائل, ماء, مويه, موية, مياه, liquid, liquids, water
breakage: كسر, انكسار, كسور, breakage, breaking
insurance: حماية, تأمين, خطة حماية, نور كير, noor care, insurance, protection plan
repair: إصلاح, تصليح, أصلح, اصلح, بصلح, نصلح, اصلاح, repair, repaired, repairs, fix, fixed
maintenance: صيانة, صيانه, maintenance, planned works
bill: فاتورة, فواتير, فاتورتي, bill, bills, billing, invoice, invoices, فاكتورة, الفاكتورة, فاكتور
vat: ضريبة, ضريبية, القيمة المضافة, رقم ضريبي, vat, tax, tax number
pay: دفع, أدفع, سداد, أسدد, تسديد, يدفع, بدفع, pay, paying, payment, payments, paid
card: بطاقة, بطاقات, كرت, فيزا, مدى, ماستر كارد, ابل باي, آبل باي, card, cards, visa, mada, mastercard, apple pay
late: تأخير, تأخر, متأخر, تأخرت, late, overdue, delay, delayed
twice: مرتين, مكرر, مضاعف, مرتان, دبل, twice, double, duplicate, two times
deducted: خصم, خصمت, خصمتوا, سحب, سحبتوا, انسحب, انخصم, charged, deducted, taken from, withdrew, took the money, took money, money taken, debited, أخذتوا, billed
deposit: وين تأميني, تأمين مسترد, مبلغ التأمين, عربون, وديعة, deposit, security deposit
account: كونت, حساب, حسابي, حسابات, account, accounts, profile, كونط, الكونط, اكاونت, أكاونت
create: إنشاء, أنشئ, أسوي حساب, أفتح حساب, تسجيل جديد, create, open account, register, sign up, signup
password: كلمة السر, كلمة المرور, كلمة مرور, رمز الدخول, رقم سري, الرقم السري, باسورد, باس وورد, باسوورد, password, passcode, pass word, مودباس, الرمز السري, رمز سري, رمز المرور
reset: استعادة, استعيد, أستعيد, استرجع كلمة, إعادة تعيين, نسيت, ناسي, أغير كلمة, reset, forgot, forgotten, recover
login: تسجيل الدخول, دخول, أدخل, أسجل دخول, لوق ان, لوج ان, login, log in, sign in, signin, logging in
code: رمز, رموز, كود, أكواد, code, codes
verification: تحقق, رمز التحقق, كود التحقق, تأكيد, otp, verification, verify, one time
twostep: خطوتين, التحقق بخطوتين, ثنائي, عاملين, two step, two factor, 2fa, twostep, authenticator
locked: مقفل, مقفول, انقفل, اتقفل, متسكر, متقفل, مبلوكي, تبلوكا, محظور, موقوف, مجمد, locked, blocked, suspended, lock, shut out, disabled, frozen, مسدود, تسد, معلق
update: تحديث, أحدث, تحدث, تعديل, أغير, تغيير, عدل, update, updating, change, edit, modify
transfer: نقل, تنازل, نقل ملكية, أنقل, باسم, transfer, ownership, move to another name
owner: ملكية, مالك, صاحب الحساب, ownership, owner
error: خطأ, أخطاء, خطا, ايرور, إيرور, error, errors, fault
app: تطبيق, تطبيقات, البرنامج, برنامج, ابلكيشن, الابلكيشن, ابليكيشن, ابلكيشين, app, application, apps, لابليكاسيون, أبلكيشن
version: إصدار, إصدارات, نسخة, version, versions, release
crash: يهنج, بيهنج, هنج, يهنق, كيحبس, يتوقف, ينغلق, يطلع برا, يعلق, يهنق, crash, crashes, crashing, freeze, freezes, closes itself, keeps closing
sync: مزامنة, تزامن, sync, synchronise, synchronize, syncing
move: نقل, انتقال, أنقل, بيت جديد, عزلت, انتقلت, move, moving, relocate, new house, new home
settings: إعدادات, إعداد, ضبط, settings, setup, set up, configure, configuration
hours: ساعات العمل, أوقات العمل, ساعات الدوام, دوام, الدوام, دوامكم, مواعيد العمل, opening hours, working hours, business hours
open: متى تفتحون, تفتحون, تفتحوا, تفتح, بتفتحوا, يفتح, بيفتح, فاتح, فاتحين, فاتحة, مفتوح, مفتوحة, كتحلو, open, opens, opening
close: تقفلون, تقفلوا, بتقفلوا, بيقفل, تسكرون, بتسكروا, مسكر, مسكرين, مسكرة, كتسدو, close, closes, closed, closing, shut
branch: فرع, فروع, معرض, محل, محلات, branch, branches, store, stores, shop, shops, showroom
contact: أحكي, احكي, بحكي, نهدر, تواصل, أتواصل, اتصل, رقمكم, أكلم, contact, reach you, call you, phone number, whatsapp, واتساب, واتس
careers: أشتغل معكم, أشتغل معاكم, اشتغل عندكم, أعمل معكم, أعمل لديكم, نخدم معكم, نخدم معاكم, work for you, work with you, work at your company, employment, وظيفة, وظائف, توظيف, شغل عندكم, أتوظف, سيرة ذاتية, career, careers, job, jobs, vacancy, vacancies, hiring, cv, resume, شاغر, شواغر, شغل فاضي, فرصة عمل, فرص عمل, looking for work, looking for a job
privacy: خصوصية, بياناتي, بيانات شخصية, تسجيل المكالمات, privacy, personal data, my data, data protection, know about me, store about me, keep about me, تعرفون عني, بتعرفوا عني, تعرفوا عني, تحفظون عني, on file, have on me, مسجل عندكم, محفوظ عندكم, المسجل لديكم
complaint: شكوى, شكاوى, أشتكي, اشتكي, بشتكي, تظلم, complaint, complaints, complain
appointment: موعد, مواعيد, ميعاد, رونديفو, appointment, appointments
booking: حجز, أحجز, احجز, booking, book, reserve
visit: زيارة, زيارات, visit, visits
time: مدة, وقت, متى, امتى, ايمتى, وقتاش, فوقاش, ياخذ, ياخد, بياخد, كياخد, يستغرق, تستغرق, كم يوم, كم ياخذ, كم تستغرق, how long, when, how many days, duration, timeframe, time, times, how soon
day: يوم, أيام, day, days
month: شهر, شهري, شهريا, أشهر, شهور, month, months, monthly
year: سنة, سنوات, عام, سنين, year, years, yearly, annual
battery: بطارية, بطاريات, battery
colour: لون, ألوان, colour, color, colours, colors
camera: كاميرا, كاميرات, camera, cameras
storage: سعة, تخزين, جيجا, قيقا, storage, gb, gigabyte, capacity
data: داتا, جيجابايت, data allowance
roaming: تجوال, روومنج, roaming, abroad
sale: شراء, أشتري, اشتري, buy, buying, purchase
email: بريد, البريد الإلكتروني, ايميل, إيميل, الإيميل, email, mail, e mail
name: اسم, الاسم, name, names
identity: هوية, بطاقة الهوية, إقامة, الهوية الوطنية, id, identity, national id, iqama, residence permit
contract: عقد, عقود, التزام, contract, commitment, contracts
message: رسالة, رسائل, مسج, مسجات, اس ام اس, نصية, message, messages, sms, text message
cable: كابل, سلك, أسلاك, كيبل, cable, cables, wire, واير, وايرات, wires, كابلات, تمديد, تمديدات, cabling, wiring
charger: شاحن, شواحن, charger, chargers, adapter
headphones: سماعة, سماعات, هيدفون, headphone, headphones, earphones, headset, earbuds
relative: زوجتي, زوجي, مراتي, مرتي, أخوي, اخويا, أخي, اختي, ابني, ولدي, بنتي, أبوي, والدي, أمي, الوالد, الوالدة, wife, husband, brother, sister, son, daughter, father, mother, dad, mum, mom, parents
come: جا, جه, اجا, جاء, جاني, يجي, بيجي, ييجي, هييجي, تجي, come, comes, came, coming, جالي, جالك, جاتني, جاتنا, اجاني, إجت, يجيني, تجيني, ماجاش, ييجيلي
found: لقاني, لقوني, لاقاني, لقى, found
works: يشتغل, بيشتغل, شغال, شغالة, تشتغل, يخدم, كيخدم, خدام, يعمل, works, working, work, run, runs
covers: يغطي, بيغطي, كتغطي, تغطي, بتغطي, يغطيه, يشمل, تشمل, شامل, cover, covers, covered, covering
money: فلوس, فلوسي, مصاري, المصاري, دراهم, مبلغ, money, amount, مصاريي
fast: سريع, سريعة, أسرع, اسرع, fast, faster, fastest, quick, quicker, quickest
large: كبير, كبيرة, أكبر, اكبر, big, bigger, biggest, large, larger, largest
small: صغير, صغيرة, أصغر, اصغر, small, smaller, smallest
product: منتج, منتجات, غرض, أغراض, سلعة, سلع, بضاعة, قطعة, product, products, item, items, goods
cheap: رخيص, أرخص, ارخص, cheap, cheaper, cheapest, less
cash: نقدا, كاش, نقد, cash
bank: بنك, بنوك, مصرف, آيبان, ايبان, bank, iban, transfer to bank
lost: ضاع, ضيعت, فقدت, فقدان, ضائع, انسرق, سرق, lost, stolen, lose
restart: إعادة تشغيل, أعد التشغيل, رستارت, اطفي وشغل, restart, reboot, power cycle
download: تنزيل, تحميل, داونلود, download, downloads
upload: رفع, ابلود, upload, uploads
game: لعب, ألعاب, العاب, قيمز, بلايستيشن, game, games, gaming, playstation
video: فيديو, أفلام, مشاهدة, نتفلكس, يوتيوب, video, stream, streaming, netflix, youtube, movies
website: موقع, موقعكم, الموقع, ويب, website, site, web, web site
stock: متوفر, توفر, مخزون, متاح, in stock, stock, available, availability
friday: جمعة, الجمعة, friday
weekend: عطلة, إجازة, عطل, ويكند, نهاية الأسبوع, weekend, holiday, holidays
ramadan: رمضان, ramadan
riyadh: رياض, الرياض, riyadh
jeddah: جدة, جده, jeddah, jedda
dammam: دمام, الدمام, الشرقية, dammam, eastern province
khobar: الخبر, khobar, al khobar
mecca: مكة, مكه, mecca, makkah
medina: المدينة المنورة, medina, madinah
taif: الطائف, taif
tabuk: تبوك, tabuk
abha: أبها, ابها, abha
hail: حائل, hail
jubail: الجبيل, jubail
buraydah: بريدة, القصيم, buraydah, qassim
najran: نجران, najran
jizan: جازان, جيزان, jizan, jazan
yanbu: ينبع, yanbu
cairo: القاهرة, cairo
alexandria: الإسكندرية, اسكندرية, alexandria
dubai: دبي, dubai
kuwait: الكويت, kuwait
qatar: قطر, الدوحة, qatar, doha
bahrain: البحرين, المنامة, bahrain
oman: مسقط, oman, muscat
amman: الأردن, jordan, amman
beirut: بيروت, لبنان, beirut, lebanon
baghdad: بغداد, العراق, baghdad, iraq
rabat: المغرب, الرباط, كازا, morocco, casablanca, rabat
london: لندن, london
abroad: خارج المملكة, خارج السعودية, دولي, الخليج, outside saudi, outside the kingdom, international, overseas, gulf
agent: موظف, موظفين, بشري, agent, employee, human, representative
iphone: آيفون, ايفون, آبل, iphone, ios, apple
samsung: سامسونج, سامسونغ, سامسنج, جالكسي, samsung, galaxy
huawei: هواوي, huawei
xiaomi: شاومي, xiaomi, redmi
oppo: اوبو, oppo
sony: سوني, sony
playstation: بلايستيشن, بليستيشن, playstation, ps5, ps4
xbox: إكس بوكس, اكس بوكس, xbox
nintendo: نينتندو, nintendo
lgbrand: ال جي, lg
hpbrand: اتش بي, hp
dell: ديل, dell
lenovo: لينوفو, lenovo
netflix: نتفلكس, نتفليكس, netflix
airpods: ايربودز, airpods
android: أندرويد, اندرويد, android, google play
serial: الرقم التسلسلي, سيريال, serial, serial number, imei
receipt: إيصال, ايصال دفع, receipt, proof of purchase
gift: هدية, هدايا, gift, gifts
electricity: كهرباء, فيش, مقبس, electricity, power, socket, plug
restore: أسترجع حسابي, فك, أفتح حسابي, unlock, unblock, restore
trial: محاولة, محاولات, attempt, attempts, tries
signal: إشارة, اشارة, تغطية, signal, reception
record: تسجيل المكالمة, تسجلون, مسجلة, record, recording, recorded
delete: حذف, أحذف, امسح, مسح, delete, erase, remove
guarantor: كفيل, ضامن, guarantor
salary: راتب, رواتب, salary, pay slip
porting: نقل الرقم, أنقل رقمي, نقل رقم, port my number, bring my number, keep my number, switch provider
limit: حد, محدود, لا محدود, غير محدود, بلا حدود, unlimited, limit, fair use, cap
floor: دور, أدوار, طابق, غرفة, غرف, floor, floors, upstairs, room, rooms, bedroom
size: مقاس, حجم, بوصة, inch, inches, size
weight: وزن, weight, weigh, heavy
cancelfee: غرامة, شرط جزائي, رسوم الإلغاء, penalty, early termination, exit fee
extend: تأجيل, أؤجل, تمديد المهلة, postpone, reschedule, extension
parking: مواقف, موقف سيارات, parking
child: أطفال, رقابة أبوية, children, kids, parental
guest: ضيوف, ضيف, guest, guests
band: قناة, تردد, channel, frequency, band
`;

interface Entry {
  concept: string;
  /** Stems of the words after the first. */
  rest: string[];
}

/** Meanings by the first stem of their phrases. */
const entries = new Map<string, Entry[]>();
for (const line of glossary.trim().split('\n')) {
  const [name = '', phrases = ''] = line.split(': ');
  for (const phrase of phrases.split(', ')) {
    const [first, ...rest] = phraseWords(tokenise(phrase)).map(({ norm }) => stemsOf(norm)[0] ?? norm);
    if (first === undefined) continue;
    const known = entries.get(first) ?? [];
    const entry = { concept: `#${name}`, rest };
    if (!known.some((one) => one.concept === entry.concept && one.rest.join(' ') === rest.join(' ')))
      known.push(entry);
    entries.set(first, known);
  }
}

/** What the words from `start` on mean: each meaning with how many words it took. */
export function conceptsAt(
  words: readonly { forms: readonly string[] }[],
  start: number,
): { concept: string; used: number }[] {
  const found = (words[start]?.forms ?? []).flatMap((form) => entries.get(form) ?? []);
  return found.flatMap(({ concept, rest }) => {
    if (rest.every((stem, at) => words[start + 1 + at]?.forms.includes(stem)))
      return [{ concept, used: rest.length + 1 }];
    return isParted(rest, words, start) ? [{ concept, used: 1 }] : [];
  });
}

/** How many words may stand inside a verb with "back" behind it: "send the whole parcel back". */
const insideVerb = 3;

/** Whether a verb and its "back" stand apart from each other. */
function isParted(
  rest: readonly string[],
  words: readonly { forms: readonly string[] }[],
  start: number,
): boolean {
  if (rest.length !== 1 || rest[0] !== 'back') return false;
  return words.slice(start + 2, start + 2 + insideVerb).some(({ forms }) => forms.includes('back'));
}
