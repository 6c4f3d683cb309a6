import { normaliseArabic } from '../../language/index.ts';

const arabic = `
في من الى على عن مع بين بعد قبل عند حتى منذ خلال حول ضد بدون دون غير سوى فوق تحت
هذا هذه ذلك تلك هؤلاء هاد هاي هيدا هيدي دا دي ده هذي ذا هاذا هنا هناك هون هنيك كذا كده هيك جذي
انا انت انتم انتو انتوا احنا نحن هو هي هم هما لي لك له لها لنا لهم لكم عندي عندك عندكم عندنا معي معك معكم فيه فيها به بها
ما ماذا ماهي ماهو مااذا لماذا كيف هل اي اين متى من كم ايش شنو شو وش ايه ليه ليش علاش وين فين امتى امتا متي ازاي كيفاش شلون قديش
اللي التي الذي الذين ان انه انها اني لان عشان علشان عشاني منشان لكن بس او ام ثم اذا لو لما حيث كما مثل زي متل
قد لقد سوف كان كانت يكون تكون كنت ليس ليست مو مش مب موب لا لم لن نعم اه ايوه ايوا طيب اوك اوكي تمام يعني خلاص
ابي ابغى ابغا اريد عايز عايزه عاوز عاوزه بدي ودي حاب حابه اقدر نقدر ممكن يمكن لازم ينفع يصير بقدر فيني اعرف اعرفني قولي قولولي خبرني خبروني تقدر تقدرون تقدروا
لو سمحت سمحتي سمحتوا فضلك رجاء مرحبا السلام عليكم اهلا الو هلا شكرا يا اخي استاذ
كل بعض اكثر جدا مره كثير شوي شي شيء حاجه يلي عم راح رح بدنا يتم تم عبر هناك فقط ايضا كيفيه
اسال استفسر سوال استفسار بخصوص موضوع عندكو لدي لديكم لديك يوجد توجد فيه موجود اسوي اعمل نعمل اسويه سويت عملت تبيعون تبيعوا بتبيعوا تسوون تعملون تعرفون تقدمون توفرون احسن افضل اليوم الان الحين دلوقتي هلا هلق بكره امس كمان برضو مازال دايما ابدا مني منك منكم عني علي عليك لسا لسه ولا او فتره الفتره هالفتره وقت لحاله لحالها لوحده عادي طريقه تكفون تكفى سمحتو
بغيت بغينا كنبغي كاين كاينه واش ديال ديالي ديالك ديالكم ديالو بزاف غادي راه راني هاد هادي دابا باش حيت بحال شحال كيداير شنهو فاش مني
عايزين عاوزين بتاع بتاعي بتاعتي بتاعك بتاعكم بتاعتكم قوي اوي خالص كده انهي حضرتك لسه مفيش هييجي
منيح كتير هيك لهلق عنا عنكن عندكن بدكن بدك هالشي هداك هديك تبع تبعي تبعكم ايمتى ليكون
لوين لفين عم اكو ماكو هالايام هالاسبوع ياريت بالضبط تقريبا حاليا عاده دوما قريبا بسرعه كمان ايضا لسا برا جوا هسه هسع شكو مالتي مالكم مال حقكم حقتكم ديالهم ديالنا عفاك عافاك واخا شويه دغري حضراتكم فندم حضرتكم بقي بقا اهو كدا يعني فيكن فيكم عندكون لكن لكون شايف شايفه
حدا لحدا حد لحد عاد ليا لينا لغايه معاكم معاكو توه توني لين هالحين للحين ودنا عساكم ترا تراني وايد عيل جذي ياخي يوم يعافيك يسعدك العافيه يعطيك الله تبون تبغون ابغي نبي نبغى لو سمحتم حق
`;

const english = `
a an the this that these those it its he she they them their we us our you your yours i me my mine
is am are was were be been being do does did doing done have has had having will would shall should can could may might must
of to in on at by for from with about into onto over under as than then so if or and but not no nor
what whats which who whom whose when where why how hows there here any some all each much many more most very just only also too please
hi hello hey thanks thank ok okay yes well um uh er like
dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt ive im id ill youre theyre
want wanna need get got gonna going go let know tell say ask question wondering help out up
there theres one ones thing things something anything way
pls plz thx u ur r gimme whats hows wheres thats lets theres gotta kindly bit lot lots dear sir madam guys says said seems happened tomorrow yesterday tonight moment evening morning own ever till until because since while during after before
sell selling offer provide use using make take come give find recommend good best better nice someone anyone people tell today now possible available really actually still already right running keep keeps show shows showing happen happens mean means try put puts itself myself yourself second another other else instead maybe perhaps currently usually quickly anyway anymore yet around somehow exactly probably whole entire everything something somewhere sometimes since within without already almost enough even ever least both either neither such same able allowed possible okay folks mate hiya cheers apparently basically honestly every time times always never again soon
`;

const stopWords = new Set(`${normaliseArabic(arabic)} ${english}`.split(/\s+/).filter(Boolean));

/** Whether a folded word is one of those every question has. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
