/** Words of ordinary English sentences: none of them is taken for a name without being introduced as one. */
const english =
  'a an the and or but if so because as at by for from in into of off on onto out over to under up with without about after again against all almost also always am any anybody anyone anything are ' +
  'around away back be been before behind being below best better between big both bring broke broken but buy by call called calling calls can cannot cant card change charge charged check come coming complain ' +
  'complaint complaints complaining confirm connect contact correct cost could customer damaged day days delivery department did didnt different do does doesnt doing done dont down each early either else email english ' +
  'arabic enough even ever every everybody everyone everything exactly except family far fast few fill find fine first fix follow found four free friend full get getting give given go goes going gone good got great had ' +
  'half happened happy hard has have havent having he hear heard hello help helping her here hers hey hi high him his hold home hour hours house how however hurry i id idea ill im information inside instead ' +
  'internet invoice is isnt it item its ive job just keep kind know known last late later least leave left less let lets like line list listen little live long look looking lost lot lots love low made make making manager ' +
  'many matter maybe me mean meet message might mine minute missing moment money month months more morning most much must my myself name need needs never new next nice night no nobody none nor not nothing now number ' +
  'of ok okay old once one only open order ordered orders other our ours out own paid part pay payment people perhaps person phone pick place please point possible price problem problems product put question quick quickly quite ' +
  'rather ready real really reason receive received reception refund remember repeat reply report request return right router run said sale sales same say saying second see seem send sent service set several shall she ship should show ' +
  'side since skip slow small some somebody someone something soon sorry speak speaking start started still stop store subscription such suppose support sure take talk talking tell than thank thanks that thats the their ' +
  'them then there these they thing things think this those though thought three ticket time tired to today together told tomorrow tonight too track transfer tried trouble true try trying turn two under understand until up upgrade ' +
  'us use used using very wait waiting want wanted wants was wasnt way we website week weeks welcome well went were what whats when where which while who whole why will wish with wont word work working works would wouldnt ' +
  'wrong year years yes yesterday yet you your yours yourself youre yeah yep nope angry upset frustrated annoyed interested unable able unhappy disappointed available busy worried confused afraid glad pleased ' +
  'account address app app bank battery bill bills box branch button cable camera cancel car cash code company computer connection contract data date device discount driver error feature form game gift goods hotel install ' +
  'installation insurance internet invoice language laptop light login machine mail map market menu mobile model modem network office offer package page parcel password plan plus power printer program project quality quote ' +
  'rate receipt registration rental reset room sample screen security shipment shipping shop signal size software sound speed staff step stock street system tablet tax team technical technician television test tracking ' +
  'travel tv type update version video visit voice warranty water wifi window wire world writing buying selling sending asking billing reporting returning checking cancelling interested regarding concerning about human agent operator ' +
  'bye goodbye morning afternoon evening sir madam mister guess hope moment second actually basically honestly literally probably definitely absolutely certainly nearly already ago bad terrible awful horrible great perfect excellent amazing ' +
  'spelled spelling spell letter letters digit digits zero four five six seven eight nine ten eleven twelve twenty thirty hundred double triple dot com gmail yahoo hotmail outlook at sign dash underscore hyphen ' +
  'monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december uh um er hmm oh ah wow hmm yo eh huh mm customer client user caller guy girl man woman boy sick ' +
  'busy home lost stuck mad sad tired done late early new fine sure ready serious joking kidding driving waiting standing sitting dying begging hoping wondering thinking reaching writing having experiencing facing getting receiving ' +
  'losing missing paying using moving leaving going coming taking making giving telling saying hearing seeing feeling being doing charged billed told given sent promised supposed scheduled locked blocked scammed robbed ' +
  'not longer responsible aware certain positive fluent muslim single married pregnant disabled deaf blind old young student teacher doctor engineer lawyer manager owner resident citizen member subscriber premium regular ' +
  'samsung galaxy iphone ipad huawei xiaomi redmi oppo realme lenovo macbook airpods playstation xbox fibre fiber ' +
  'unacceptable ridiculous unbelievable urgent important emergency regards reference behalf concerned unsure unsatisfied dissatisfied satisfied impressed';

/** The same for Arabic, folded: function words, verbs and nouns of callers in every dialect. */
const arabic =
  'انا انت انتي انتو انتم احنا نحن هو هي هم هن هذا هذه هذي هاد هاي هيدا ده دي دا دول هذول ذلك تلك هنا هناك من الي علي عن في مع عند بعد قبل تحت فوق بين حتي منذ او ام و ثم لكن بس لان لانه عشان علشان اذا لو كي لكي ان انه انها ' +
  'اني انو لا ما مش مو مب ليس ليست لست لم لن غير كل بعض اي شي حاجه شو وش ايش ايه ماذا متي وين فين اين كيف كم ليش ليه لماذا هل نعم ايوه اي اجل صح صحيح تمام طيب اوكي ماشي خلاص غلط خطا يعني والله يا ربما يمكن ممكن اكيد ' +
  'عندي عندنا عندك لدي لي لنا معي معنا معك فيه فيها فيني اريد اود ارغب احتاج محتاج محتاجه ابي ابغي ابغا نبي نبغي ودي حاب حابه عايز عايزه عاوز عاوزه بدي بدنا نفسي لازم ضروري ياريت اقدر استطيع يمكنني ممكن اشتكي اقدم ' +
  'شكوي مشكله مشكلتي مشاكل طلب طلبي طلبيه شحنه الشحنه توصيل التوصيل متاخر متاخره تاخر وصل وصلت يوصل وصلني وصلتني استلمت استلم اشتري اشتريت ابيع سعر السعر اسعار كم باقه الباقه عرض العروض خدمه الخدمه خدمتكم دعم الدعم ' +
  'فني الفني نت النت انترنت الانترنت شبكه الشبكه راوتر الراوتر جوال جوالي الجوال هاتف هاتفي تلفون موبايل رقم رقمي الرقم ايميل ايميلي بريد بريدي اسم اسمي الاسم عنوان عنواني فاتوره الفاتوره فاتورتي حساب حسابي الحساب ' +
  'اشتراك اشتراكي الاشتراك الغاء الغي تغيير اغير تعديل اعدل استفسار استفسر اسال سؤال سوال معلومات اعرف اعلم ادري فهمت سمعت قلت قول قال كلم اكلم اتكلم احكي اتحدث التحدث موظف الموظف مدير انسان بشر احد حد حدا واحد ' +
  'اتصل متصل اتصلت بتصل كلمت بخصوص بشان حول سبب بسبب شغال يشتغل يعمل تعمل مقطوع بطيء بطي خربان خرب مكسور تالف ناقص غالي رخيص سيء سيئه ممتاز زعلان زعلانه معصب معصبه تعبان تعبانه مستعجل مستعجله مبسوط مبسوطه متضايق ' +
  'متضايقه غاضب مريض مريضه مشغول مشغوله جديد جديده قديم اول ثاني ثالث اخر مره مرات ثانيه مرتين اليوم امس بكره بكرا غدا الحين الان دلوقتي هلق هلا مرحبا السلام عليكم اهلا شكرا مشكور عفوا اسف اسفه مع السلامه ' +
  'عيد اعد كرر ارجع لحظه دقيقه انتظر استني شوي شويه كثير كتير جدا قوي اوي عربي العربيه انجليزي الانجليزيه مبيعات المبيعات شكاوي الشكاوي استقبال الاستقبال قسم القسم فرع الفرع عميل زبون مشترك طالب طالبه مواطن مقيم ' +
  'ساكن ساكنه مقيمه متزوج مسافر مسافره نازل جاي رايح رايحه قاعد قاعده عم بحاول احاول حاولت جربت دفعت حولت رصيد رصيدي فلوس فلوسي مبلغ استرجاع استرداد ارجاع استبدال ضمان صيانه موعد حجز احجز ادفع اسدد سدد تسديد ' +
  'كنت كان كانت يكون صار صارت بيصير بصير راح رح سوف قد لقد فقط ايضا برضو كمان برضه هيك كذا كده نقطه دوت جيميل هوتميل ياهو صفر واحد اثنين ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره اه امم تخطي لدى ليس اللي الذي التي ' +
  'متاكد عارف فاهم سامع شايف طفشت زهقت مليت تعبت انتظر انتظرت بنتظر ناطر ناطره مستني مستنيه اشكي بشتكي بدور ادور ابحث اشتغل اعمل اسوي بسوي بعمل عملت سويت';

const known = new Set(`${english} ${arabic}`.split(/\s+/));

/** Whether a folded word belongs to ordinary sentences rather than to names. */
export function isCommonWord(folded: string): boolean {
  if (known.has(folded)) return true;
  return (
    /^[a-z]+$/.test(folded) &&
    folded.length > 5 &&
    /(?:ing|tion|ment|ness|able|ible|ously|fully|edly|ized|ated|ously|less)$/.test(folded)
  );
}
