/**
 * Given and family names: Arabic as it is properly written, then its Latin spellings, the usual one
 * first. Transliteration by rule covers the rest.
 */
const table = `
محمد mohammed muhammad mohamed mohammad mohamad
أحمد ahmed ahmad
محمود mahmoud mahmood
حمد hamad
حامد hamed hamid
حميد hameed hamid
علي ali
عمر omar umar
عمرو amr
عثمان othman osman uthman
حسن hassan hasan
حسين hussein hussain husain hosein
خالد khaled khalid
وليد waleed walid
يوسف yousef youssef yusuf yousif
إبراهيم ibrahim ebrahim
إسماعيل ismail ismael esmail
إسحاق ishaq
يعقوب yaqoub yacoub
موسى mousa musa moussa
عيسى issa eisa isa
داود dawood daoud
سليمان suleiman sulaiman soliman
سلمان salman
سالم salem
سليم saleem selim salim
سعد saad
سعيد saeed said
سعود saud saoud
مسعود masoud
فهد fahad fahd
فيصل faisal
تركي turki
بندر bandar
نايف naif nayef
نواف nawaf
بدر badr bader
ماجد majed majid
مجيد majeed
فارس fares faris
ناصر nasser naser
نصر nasr
منصور mansour mansoor
صالح saleh salih
صلاح salah
طارق tariq tarek tareq
زياد ziad ziyad
زيد zaid zayed
زايد zayed
راشد rashed rashid
رشيد rasheed rashid
راكان rakan
ريان rayan ryan
سامي sami samy
سمير samir sameer
كريم karim kareem
كمال kamal
جمال jamal gamal
جميل jamil jameel
هشام hisham hesham
هاشم hashem hashim
هيثم haitham
هاني hani hany
حاتم hatem hatim
حازم hazem
عادل adel
عدنان adnan
عماد emad imad
عصام essam issam
أيمن ayman
أيوب ayoub
أنس anas
أسامة osama usama
أمجد amjad
أمير ameer amir
أمين amin ameen
أشرف ashraf
أكرم akram
أنور anwar
إياد eyad iyad
إيهاب ihab ehab
باسم bassem basem
بسام bassam
بلال bilal
بشار bashar
بكر bakr
تامر tamer
ثامر thamer
جابر jaber
جاسم jassim jasem
جعفر jaafar
جهاد jihad
حسام hossam husam
حمزة hamza hamzah
خليل khalil
خليفة khalifa
رامي rami ramy
رائد raed
رضا reda rida
رياض riyad
زكريا zakaria
سيف saif
شادي shadi shady
شريف sherif sharif
شهاب shihab
ضياء diaa
عاصم assem asim
عباس abbas
عبدالله abdullah abdallah
عبدالرحمن abdulrahman abdelrahman abdurrahman
عبدالعزيز abdulaziz abdelaziz
عبدالرحيم abdulrahim
عبدالكريم abdulkarim
عبدالمجيد abdulmajeed
عبدالملك abdulmalik
عبداللطيف abdullatif
عبدالإله abdulelah
عبدالسلام abdulsalam
عبدالحميد abdulhamid
عبدالقادر abdulqader
عبدالفتاح abdelfattah
عزيز aziz
عطية attia
علاء alaa
عمار ammar
غسان ghassan
غازي ghazi
فادي fadi
فؤاد fouad fuad
فواز fawaz
فريد farid fareed
قاسم qasim qassem
قيس qais
لؤي louay loay
مازن mazen
مالك malik malek
مؤيد moayad
مراد murad mourad
مروان marwan
مشعل mishal meshal
مشاري mishari meshari
متعب mutaib metab
مصطفى mustafa mostafa moustafa
معاذ muath moaz
معتز moataz
مهند muhannad mohanad
مؤمن moamen
نادر nader
نبيل nabil nabeel
نزار nizar
نعيم naeem
نور noor nour
هادي hadi
هيكل haikal
وائل wael
وسام wissam
ياسر yasser yaser yasir
ياسين yassin yaseen
يزيد yazeed yazid
يحيى yahya yehia
يونس younes younis
طلال talal
طه taha
ظافر dhafer
عبيد obaid
عقيل aqeel
غانم ghanem
فلاح falah
ماهر maher
مبارك mubarak
محسن mohsen muhsin
مجدي magdy majdi
مدحت medhat
ممدوح mamdouh
نضال nidal
وجدي wagdy
وحيد waheed
ايليا elia
جورج george
مايكل michael
بيتر peter
مينا mina
جرجس girgis
مارك mark
جون john
سارة sara sarah
فاطمة fatima fatma fatimah
عائشة aisha aysha
خديجة khadija
مريم mariam maryam
زينب zainab zeinab
ليلى layla laila leila
ليلي layla laila
نورة noura nora norah
نوره noura nora
نورا nora noura
هند hind
هدى huda hoda
منى mona muna
مها maha
مي mai may
ميس mais
ميساء maysa
مروة marwa
منال manal
منيرة munira
موضي moudi
نادية nadia
نجلاء najla
نجوى najwa nagwa
نسرين nisreen nesreen
نهى noha nuha
نوال nawal
نوف nouf
هالة hala
هبة heba hiba
هناء hana hanaa
هيا haya
هيفاء haifa
وفاء wafa wafaa
ياسمين yasmin yasmine yasmeen
أسماء asma asmaa
أمل amal
أميرة amira ameera
أمينة amina
آمنة amna
أماني amani
إيمان eman iman
إسراء esraa israa
آلاء alaa
آية aya
أروى arwa
أريج areej
بسمة basma
بشرى bushra
بدرية badria
تهاني tahani
جميلة jamila jameela
جواهر jawaher
جود joud jood
حصة hessa hissa
حنان hanan
حياة hayat
خلود kholoud
دانة dana
دانا dana
دلال dalal
دعاء doaa duaa
دينا dina
رانيا rania
رؤى roaa ruaa
رحاب rehab
رشا rasha
رغد raghad
رنا rana
رنيم raneem
ريم reem rim
ريما rima reema
ريهام riham reham
رهف rahaf
رقية ruqayya
زهرة zahra
زهراء zahra zahraa
سحر sahar
سعاد suad
سلمى salma
سلوى salwa
سميرة samira
سمية sumaya
سمر samar
سناء sana
سهى soha suha
سوسن sawsan
شهد shahd shahad
شيماء shaimaa shaima
شيخة sheikha shaikha
صفاء safa
عبير abeer
عفاف afaf
علياء alia alya
غادة ghada
غدير ghadeer
فرح farah
فريدة farida
فوزية fawzia
كوثر kawthar
لبنى lubna
لجين lujain
لطيفة latifa
لمى lama
لمياء lamia
لولوة lulwa
لينا lina leena
لين leen lynn
مشاعل mashael
مضاوي madawi
ملاك malak
ميار mayar
ندى nada
نهلة nahla
نهال nihal
وداد widad
وعد waad
جنى jana
ليان layan
رتاج ritaj
تالا tala
مايا maya
كارلا carla
ماريا maria
كريستين christine
العتيبي alotaibi al-otaibi
الحربي alharbi al-harbi
القحطاني alqahtani al-qahtani
الشمري alshammari al-shammari
الغامدي alghamdi al-ghamdi
الزهراني alzahrani al-zahrani
الدوسري aldosari al-dosari
المطيري almutairi al-mutairi
الشهري alshehri
العنزي alanazi alenezi
الرشيدي alrashidi
السبيعي alsubaie
البلوي albalawi
الجهني aljohani
المالكي almalki
العمري alomari
السلمي alsulami
الخالدي alkhaldi
الهاجري alhajri
المري almarri
الكعبي alkaabi
المنصوري almansoori
النعيمي alnuaimi
الشامسي alshamsi
المهيري almheiri
البلوشي albalushi
الصباح alsabah
العلي alali
السيد elsayed alsayed
المصري elmasry almasri
الشريف alsharif elsherif
الحسن alhassan
الحسيني alhusseini
خوري khoury
حداد haddad
نجار najjar
حجازي hegazy
شاهين shaheen
عبدو abdo
عوض awad
فوزي fawzi fawzy
زكي zaki
رمضان ramadan
شعبان shaaban
الأحمد alahmad
الخطيب alkhatib
النجار alnajjar elnaggar
الشافعي elshafei
عبده abdo
غنيم ghoneim
درويش darwish
منير mounir
جبران gibran
سركيس sarkis
عازار azar
حمدان hamdan
عودة odeh
قاسمي qasimi
حمدي hamdy hamdi
سامح sameh
صبري sabry sabri
لطفي lotfy
مكي makki
وهبة wahba
صقر saqr
ذياب dhiab
سلطان sultan
عايض ayed
عواد awwad
غالب ghaleb
فايز fayez
مساعد musaed
مطلق mutlaq
معن maan
هزاع hazza
جواد jawad
حيدر haidar haider
كاظم kadhim
مهدي mahdi
رعد raad
لارا lara
هلا hala
فاتن faten fatin
تيم taim
يارا yara
جوان joan
شام sham
رامز ramez
باسل basel bassel
مجد majd
سليمى salima
نجيب najib
ربيع rabih rabie
إلياس elias
أنطون antoun
شربل charbel
طوني tony
جان jean
`;

/** A name as it is properly written in Arabic, and its Latin spellings, the usual one first. */
export interface KnownName {
  arabic: string;
  latin: string[];
}

/** Every known name. */
export const knownNames: KnownName[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [arabic = '', ...latin] = line.split(' ');
    return { arabic, latin };
  });

const latinOnly =
  'john james david michael robert william mary jennifer linda elizabeth barbara susan jessica karen lisa nancy emma ' +
  'olivia sophia anna maria peter paul thomas daniel matthew anthony mark steven andrew joshua kevin brian george ' +
  'edward jason jeff ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel frank ' +
  'alexander patrick jack dennis jerry tyler aaron jose adam nathan henry zachary kyle jane kate emily sam tom mike ' +
  'smith johnson williams brown jones garcia miller davis wilson anderson taylor moore jackson martin lee thompson ' +
  'white harris clark lewis robinson walker young allen king wright hill green baker hall campbell mitchell carter ' +
  'roberts phillips evans turner parker collins edwards stewart morris rogers reed cook morgan bell murphy bailey ' +
  'cooper richardson cox howard ward doe bond chen wang li kim park singh kumar khan patel sharma ali chloe grace ' +
  'lucy laura rachel amy amanda megan hannah ashley sarah victoria julia claire alice helen ruth fiona oliver harry ' +
  'charlie oscar leo max luke liam noah ethan mason lucas logan bob bill ben dan joe jim tim steve dave chris alex nick';

/** Names that are only written in Latin letters here, folded. */
export const latinNames = new Set(latinOnly.split(' '));
