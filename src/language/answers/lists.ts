/** Phrases of agreement and refusal, English, Modern Standard, Gulf, Egyptian, Levantine, Maghrebi and Arabizi. */
export const yes =
  'yes | yeah | yep | yup | ya | yea | yah | yas | aye | yess | yes yes | uh huh | mm hmm | mhm | mmhm | mm hm | mhmm | uhhuh | affirmative | yessir | yes sirree | okie dokie | okey dokey | kk | thats a yes | that is a yes | thatd be great | that would be great | thatd be lovely | that would be lovely | ' +
  'absolutely | definitely | certainly | indeed | of course | for sure | by all means | totally | you bet | ' +
  'thats it | that is it | thats the one | that is the one | thats me | that is me | thats mine | that is mine | this is me | go ahead | go for it | do it | please do | ' +
  'sure thing | youve got it | you have got it | youve got that right | that is correct yes | ما عليه | ماعليه | why not | i agree | agree | agreed | i confirm | confirm | confirmed | i guess so | i think so | i believe so | i suppose so | no problem | no problem at all | no worries | not a problem | ' +
  'no objection | no objections | i dont mind | i do not mind | i dont see why not | exactly | precisely | you got it | got it | you got it right | spot on | bingo | sounds good | sounds right | sounds great | looks good | looks right | works for me | ' +
  'that works | that will do | thatll do | all good | all correct | all right | yes sir | yes maam | roger | as you wish | please go ahead | lets do it | lets go | id love to | i would love to | id like that | i would like that | true | it sure is | couldnt be better | ' +
  'نعم | نعم نعم | اجل | بلى | ايوه | ايوا | أيوة | ايوة | ايوووه | ايووه | ايوى | اييوه | اه | آه | ااه | اهه | اها | اي | إي | ايه | إيه | اييه | اي نعم | اي والله | ايه والله | اي وربي | ' +
  'اي بالله | اكيد | أكيد طبعا | بالتأكيد | بالتاكيد | طبعا | طبعاً | بالطبع | بكل تأكيد | بكل سرور | بلا شك | من دون شك | بدون شك | حتما | ' +
  'اتفق | اتفق معك | متفق | متفقه | متفقين | موافق | موافقه | موافقين | اوافق | بوافق | انا موافق | انا موافقه | أؤكد | اأكد | مؤكد | اكد | أكدت | مضبوط مضبوط | هو كذلك | هذا هو | هذي هي | هذا رقمي | هو هذا | هذا هو الصحيح | هو ده | ده هو | هاد هو | هيدا هو | هو هاد | ' +
  'بالضبط | بالظبط | بالزبط | تماما | فعلا | كلامك صح | كلامك صحيح | معك حق | عليك نور | ان شاء الله | انشاء الله | إن شاء الله | باذن الله | على راسي | من عيوني | من عنيا | حاضر | ابشر | ابشري | سم | لا مانع | ما في مانع | مافي مانع | ما عندي مانع | ' +
  'معنديش مانع | ما عندي مشكله | معنديش مشكله | لا مشكله | لا توجد مشكله | لا يوجد مانع | لا بأس | لا باس | ما في مشكله | مافي مشكله | مفيش مشكله | مفيش مانع | مو مشكله | مش مشكله | عادي | ليش لا | ليه لا | وليه لا | لم لا | ولم لا | اتفضل | تفضل | تفضلي | اتفضلي | يلا | ياريت | يا ريت | ' +
  'اظن نعم | اعتقد نعم | اظن كذا | اظن ذلك | اعتقد ذلك | على ما اظن | يس | ياه | اوكي دوكي | بلا | هيك صح | كده صح | كذا صح | هيك تمام | كده تمام | كذا تمام | كله تمام | كلو تمام | كل شي تمام | كل شيء صحيح | كله صح | كلو صح | كله مظبوط | ' +
  'aywa | aiwa | aywah | aiwah | aywa | eywa | aywaa | na3am | naam | nam | eh | eeh | ee | ah | aha | ah tab3an | akeed | akid | tab3an | taba3an | mazboot | mazbout | mazbut | sa7 | sah | sa7ee7 | sahih | tamam | tmam | mashi | mwaf2 | muwafe2 | mwafe2 | muwafiq | ezayak tamam | inshallah | in sha allah | insha allah | khalas mashi | belzabt | bezzabt | ' +
  'thats my name | that is my name | thats my number | that is my number | thats my email | ما في غلط | مافي غلط | ما فيه خطا | مافي خطا | ما فيها غلط | اعتقد كذا | اظن صح | اعتقد صح | fine by me | ok by me | okay by me | thats ok | thats okay | صح عليك | صح عليكي | صح كلامك | يب | ياب | اوف كورس | امبلا | مبلا | الا والله | إلا أكيد | im sure | i am sure | im certain | انا متاكد | متاكد | متاكده | اوكي تمام | يا سلام | oui | ' +
  'ياك | واخا | واخة | هيه | اييه | انعم | اه نعم | ايه نعم | مليح | صحيت | iyeh | iyyeh | ayeh | iyih | yih | ih | wah | wakha | wakhkha | yak | naam sidi | bien sur | daccord | dacord';

export const no =
  'no youre all right | no youre alright | no youre fine | no youre good | no im good | no im fine | no im okay | no im ok | no im alright | no im all right | no were good | ' +
  'nah youre all right | nah youre alright | nah youre fine | nah im good | nah im fine | nah im okay | nah im ok | nah im all right | nah were good | ' +
  'dont bother | do not bother | no need | not necessary | not needed | id rather not | i would rather not | rather not | leave it | forget it | ' +
  'بلاش دلوقتي | مش دلوقتي | مو الحين | مب الحين | مهو الحين | مش هلق | مو هلق | مو هسه | ماشي دابا | مشي دابا | ليس الان | ما له داعي | ماله داعي | مالوش لزوم | ملوش لزوم | ما في داعي | مافي داعي | ما يحتاج | مو لازم | مش لازم | ' +
  'no | nope | nah | naw | nay | no no | no no no | no way | no thanks | no thank you | no thank u | no ta | not at all | not really | not quite | not exactly | of course not | absolutely not | definitely not | certainly not | ' +
  'uh uh | nuh uh | uhuh | thats a no | that is a no | hard no |  mm mm | never | negative | not this time | not today | not now | not yet | not me | not mine | ' +
  'thats not it | that is not it | thats not me | that is not me | thats not mine | that is not mine | not that | not that one | not this one | i dont think so | i do not think so | i dont believe so | i dont agree | i disagree | disagree | i do not agree | i refuse | ' +
  'please dont | please do not | dont do that | dont do it | id rather not | i would rather not | i prefer not to | i would prefer not to | rather not | no need | not necessary | no need to | i dont want to | i do not want to | i dont want that | i dont want it | i do not want that | i dont want | i do not want | by no means | no chance | forget it | cancel that | nothing like that | hell no | no sir | no maam | ' +
  'im afraid not | i am afraid not | i guess not | i think not | i hope not | why would i | false | untrue | not even close | ' +
  'لا | لأ | لاء | لالا | لا لا | لا لا لا | كلا | لا لا شكرا | لا شكرا | لا شكرا لك | لا والله | لأ والله | لا ابدا | ابدا | ابداً | مطلقا | بتاتا | اطلاقا | مستحيل | طبعا لا | اكيد لا | بالطبع لا | بالتاكيد لا | لا طبعا | لا اكيد | ' +
  'لا ابد | ابد | لا خلص | خلص لا | لا خالص | خالص | لا بالعكس | بالعكس | لا ابدا ابدا | لا مستحيل | لا لسه | لا لسا | ليس بعد | ولا مره | مو هيك | مو كذا | مو كذه | مش كده | مش كدا | مش هيك | مب جذي | مو جذي | مو هو | مو هذا | مش هو | مش ده | مش دي | مو هاد | مش هاد | مش هيدا | مو هذي | ليس هذا | ليس كذلك | هذا ليس | مش انا | مو انا | لست انا | مو رقمي | مش رقمي | مو اسمي | مش اسمي | ' +
  'ما ابي | ما ابغى | ما ابغا | مابي | مابغى | ما ابيه | مش عايز | مش عاوز | مش عايزه | مش عاوزه | ما بدي | مابدي | ما بدنا | لا اريد | لا أرغب | لا ارغب | ما اريد | ماريد | ما رايد | ما احتاج | لا احتاج | مش محتاج | مش محتاجه | مو محتاج | ما يحتاج | ما له داعي | ماله داعي | مالو داعي | لا داعي | لا داعي لذلك | مش لازم | مو لازم | مو ضروري | مش ضروري | بلاش | ' +
  'اختلف | اختلف معك | لا اتفق | ما اتفق | مو موافق | مو موافقه | مش موافق | مش موافقه | مب موافق | غير موافق | غير موافقه | لا اوافق | ما اوافق | ما بوافق | مبوافقش | ارفض | برفض | رافض | لست موافقا | لا اعتقد | ما اعتقد | ما اظن | لا اظن | ما بظن | ما بعتقد | معتقدش | ماظنش | لا اعتقد ذلك | ما اظن كذا | مستبعد | ' +
  'مو الحين | مش دلوقتي | مو هلق | مش هلق | ليس الان | مو اليوم | مش النهارده | بعدين | نو | نوب | ما صح | ما صار | لسا | لسه | لسى | ' +
  'la | la2 | la2a | laa | la la | laa2 | laaa | la shokran | la shukran | mesh 3ayez | mish 3ayez | msh 3ayez | ma abi | ma abgha | ma badde | ma bade | abadan | mosta7eel | la wallah | la walla | non | ' +
  'لاواه | ما بغيتش | مابغيتش | ما نحبش | مانحبش | ما نبغيش | مانبغيش | والو | ماشي انا | ماشي هو | ماشي هكا | ماشي هكدا | موش هكا | موش هكه | lla | lala | walou | machi ana | mabghitch | ma bghitch | manhebch';

export const unsure =
  'i havent a clue | havent a clue | i havent got a clue | havent the foggiest | beats me | dont ask me | not a hundred percent | not one hundred percent | not 100 percent | whatever | whatever you think | whatever you like | up to you | its up to you | it is up to you | you decide | you choose | either way | either one | ' +
  'على كيفك | على راحتك | براحتك | زي ما تحب | زي ما تحبي | زي ما انت عايز | اللي تشوفه | اللي تشوفونه | مثل ما تبي | مثل ما تحب | متل ما بدك | كيف ما بدك | كيما بغيتي | كيما تحب | ' +
  'i dont know | i do not know | dont know | do not know | dunno | i dunno | i have no idea | no idea | no clue | not sure | im not sure | i am not sure | not so sure | not too sure | not certain | im not certain | i am not certain | not a hundred percent sure | maybe | may be | perhaps | possibly | probably | ' +
  'could be | might be | it might be | it could be | i might | depends | it depends | hard to say | hard to tell | i cant remember | i cannot remember | i dont remember | i do not remember | i forgot | i forget | cant tell | i cant tell | i couldnt say | i couldnt tell you | who knows | i wonder | let me think | i need to think | i have to think | i need to check | i have to check | let me check | kind of | sort of | more or less | yes and no | ' +
  'im unsure | unsure | i am unsure | undecided | havent decided | i havent decided | either | neither | so so | ' +
  'شو بعرفني | الله اعلم | علمي علمك | يمكن اي | يمكن لا | ما بتذكر | ما بتذكر والله | مش متذكر | لا اعرف | لا اعلم | لا ادري | لست ادري | لست متاكدا | لست متأكدة | لست متاكد | لست متاكده | غير متاكد | غير متاكده | لست واثقا | ربما | قد يكون | من الممكن | من المحتمل | محتمل | على الاغلب | لا اتذكر | لا اذكر | نسيت | لا فكره لدي | ليس لدي فكره | ' +
  'ما ادري | مدري | ماادري | مادري | ما ادري والله | والله ما ادري | والله مدري | ما اعرف | مااعرف | ماعرف | ما عرفت | مو متاكد | مو متاكده | مب متاكد | مب متاكده | مب واثق | مو واثق | يمكن | يمكن اي يمكن لا | ممكن | جايز | يجوز | احتمال | يصير خير | ما ادري بالضبط | ما اذكر | ما اتذكر | مو ذاكر | ماني متاكد | ماني متاكده | منيب متاكد | ماني عارف | منيب عارف | ماني داري | ' +
  'مش عارف | مش عارفه | مش متاكد | مش متاكده | معرفش | ماعرفش | ما اعرفش | معنديش فكره | مش فاكر | مش فاكره | مش واثق | يعني مش قوي | نص نص | والله ما اعرف | مش عارف والله | على حسب | حسب | ممكن اه ممكن لا | احتمال اه احتمال لا | ' +
  'ما بعرف | مابعرف | ما بعرفش | بعرفش | ما معي خبر | ما عندي فكره | ماعندي فكره | ما عندي علم | بركي | بلكي | بجوز | بيجوز | مدري والله | مو عارف | مو عارفه | ماني متأكد | مالي متاكد | مني متاكد | مش اكيد | مو اكيد | مب اكيد | مدريش | هيك وهيك | بين بين | ما قررت | لسه ما قررت | محتار | محتاره | ' +
  'mesh 3aref | mish 3aref | msh 3aref | mesh 3arfa | mesh mota2aked | mish mit2akked | ma ba3ref | ma b3ref | mabaref | ma adri | ma adry | madri | yemken | yimkin | momken | mumkin | ma3rafsh | ma3rfsh | barki | balki | jayez | ' +
  'ما عرفتش | ماعرفتش | معرفتش | ما نعرفش | مانعرفش | منعرفش | ma3reftch | man3refch';

/** Words that agree by praising: weaker than "yes", and what a negation turns round. */
export const good =
  'hundred percent | a hundred percent | one hundred percent | 100 percent | correct | right | accurate | fine | ok | okay | okey | o k | k | sure | good | great | perfect | alright | excellent | wonderful | cool | proper | thats fine | valid | well | ' +
  'صح | صحيح | صحيحه | صحيحين | صحيحا | صواب | تمام | تمم | مظبوط | مظبوطه | مضبوط | مضبوطه | مزبوط | مزبوطه | مزبوطين | مظبوطين | سليم | سليمه | ماشي | ماشي الحال | ماشيه | طيب | اوكي | اوكيه | اوك | اوكى | اكي | حلو | كويس | كويسه | منيح | منيحه | زين | زينه | ممتاز | جيد | جيده | حسنا | رائع | رايع | ميه ميه | ميه بالميه | مية المية | عظيم | تمام التمام | دقيق | خلاص تمام | صافي | باهي | باهيه | واعر | قشطه | فل | زي الفل | عال | ' +
  'sa7 | sah | sa7ee7 | sahih | mazboot | mazbout | mazbut | tamam | tmam | mashi | kwayes | mnee7 | zain | zein | safi | bahi | behi | mlih | ok';

/** Words that refuse by blaming. */
export const bad =
  'wrong | incorrect | false | mistaken | inaccurate | invalid | bad | a mistake | mistake | not the one | ' +
  'بطال | وحش | سيئ | غلط | غلطان | غلطانه | خطا | خاطئ | خاطئه | خطأ | خاطي | خاطيه | مغلوط | باطل | غير صحيح | غير صحيحه | غير دقيق | غير مظبوط | غير مضبوط | ناقص | ناقصه | ' +
  'ghalat | 8alat | galat | khata2 | khata';

/** Short answers that repeat the verb of the question; before other words they only carry those. */
export const echoYes =
  'i do | i did | i am | i would | i have | i will | i can | i guess | it is | it was | he is | she is | they are | we do | we are | we did | yes it is | you can | you may | you are | it does | it did | it has | there is';
export const echoNo =
  'i do not | i dont | i did not | i didnt | i am not | im not | i would not | i wouldnt | i will not | i wont | i cannot | i cant | i have not | i havent | ' +
  'it is not | it isnt | its not | it was not | it wasnt | it does not | it doesnt | it did not | it didnt | dont | do not | we dont | we do not | hes not | shes not | there isnt | thats not | that is not | that isnt | this is not | this isnt';

export const negations =
  'correct my | correct the | correct this | not | isnt | is not | arent | wasnt | aint | never | nothing | neither | ' +
  'مو | مب | مش | موش | مهو | ماهو | ماهي | مهي | مهوب | ماهوب | موب | منو | مانو | ماني | منيب | مانها | ماله | مانه | منها | ليس | ليست | لست | غير | ما | ماهوش | مهوش | ماهيش | مهيش | ' +
  'mesh | mish | msh | mosh | mu | moo | mub';

/** Words around an answer that are none: fillers, politeness, and the subject of the answer. */
export const around =
  'i said | i would say | id say | i told you | الاخير | الاخيره | الاول | الثاني | يا باشا | um | umm | uh | uhm | er | erm | hmm | mm | mmm | oh | well | so | like | actually | basically | honestly | just | please | thanks | thank you | thank you very much | thanks a lot | sorry | excuse me | you know | i mean | and | but | that | thats | that is | that was | this | this is | its | it is all | it all | all | ' +
  'everything | everything is | the | my | is | are | was | very | totally | completely | absolutely | perfectly | quite | really | entirely | one hundred percent | a hundred percent | 100 percent | pretty | much | it seems | seems | sounds | looks | i think | i think its | i think thats | i believe | i guess | ' +
  'name | number | phone number | phone | mobile | email | e mail | email address | address | details | information | info | data | digits | last digit | the last one | one | spelling | department | service | date | time | order | you | youre | man | sir | madam | dear | my friend | bro | mate | now | then | again | to me | with me | for me | ' +
  'ما قصرت | ما قصرتي | ما قصرتوا | ما قصرتو | الله يعطيك العافيه | الله يعطيكم العافيه | يعطيك العافيه | يعطيكم العافيه | الله يسلمك | يسلمك | الله يسعدك | ا | انا | يعني | والله | والله العظيم | طيب يعني | لو سمحت | لو سمحتي | من فضلك | رجاء | شكرا | شكرا لك | شكرا جزيلا | مشكور | مشكوره | تسلم | يسلمو | اخي | يا اخي | اختي | يا اختي | حبيبي | يا حبيبي | يا باشا | يا فندم | يا استاذ | يا غالي | يا ريس | الغالي | خلاص | بس | لكن | و | هو | هي | هذا | هذه | هذي | هاد | هيدا | هاي | ده | دي | دا | كذا | كده | كدا | هيك | جذي | ذلك | ' +
  'كل شي | كل شيء | كل حاجه | كله | كلها | كلو | كلشي | الاسم | اسمي | الرقم | رقمي | رقم | رقم الجوال | الجوال | جوالي | رقم التلفون | التلفون | الايميل | ايميلي | البريد | البريد الالكتروني | بريدي | المعلومات | البيانات | الكلام | كلامك | الطلب | الموعد | العنوان | القسم | جدا | مره | كتير | كثير | قوي | اوي | مية بالمية | مئه بالمئه | ميه في الميه | بصراحه | هذا الرقم | هذا الاسم | هذا الكلام | يا عزيزي | عزيزي | انه | إنه | الله | يا | عفوا | اسف | معليش | معلش | ال | بالنسبه | الحمد لله | اللي | قلته | قلتيه | قلت | آخر رقم | اخر رقم | آخر | اخر';
