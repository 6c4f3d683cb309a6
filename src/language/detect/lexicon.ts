/** Arabic words as they are chatted in Latin letters, many with digits for the sounds English lacks. */
export const arabizi = new Set(
  (
    'ana ana2 enta enti inta inti int ent ehna e7na i7na ehna hwa howa heya hiya huma homma hom nehna nahna nehn ento intu into ' +
    'ayez ayz 3ayez 3ayz 3ayza 3ayzeen 3awez 3awz 3awza 3aiz 3ayiz aayez 3yza 3yz abi aby abee abgha abga abgi abghi abii nabi abe6 wdi weddi widdi baddi biddi bddi badde bde badi bidi bedi bidde bidna badna ureed oreed areed ureedu ariid ared aryd bade ' +
    'akallem akalem akalim atkallem atkalam atkalem atkallam akalm akallim ahki a7ki a7ke ehki 2ehki neh7ki tkallam takallam tekallem kallem kalem kallemni kallimni kalamny ' +
    '7ad hada 7ada 7adan ahad a7ad wahed wa7ed wa7da wahda wahid mowazaf mowazzaf muwathaf muwazaf muwazzaf muathaf mwazaf mwathaf mo2azaf modeer mudeer mudir insan shakhs bashar bni2adam ' +
    'moshkela moshkila mushkila mushkela moshkla mshkla mushkile meshkele mishkle moshkeltak mushkilti moshkelti mushkelti mshkelte mashakil mashkel ' +
    'mesh mish msh mosh mush mo mub mob mahu maho mafi mafee mafeesh mafish mfesh mfish maku mako mafii mafesh ma3andish ma3ndish m3ndish m3ndesh ma3andy ma3indi mandi ma3rafsh ma3rafesh m3rfsh maba3ref ma3ref mb3rf ' +
    'aref 3aref 3arif 3arfa a3ref a3raf ba3ref ba3raf b3ref a3mel a3mil 3amel 3amil 3amla 3mel 3melt ba3mel ma3mel 3am bi3mel te3mel a3mal ' +
    'shu sho shou shoo shno shnu shinu shenoo wesh wsh waish eish aish esh ash eh eih eyh leh leih lesh lish laish leesh lay kif keef kef kefak keefak kifak kefik kifik keefik kefkon kifkon keifak kaif kayf keif shlon shlonak shlonik shlonich shlonek shlonkom shlonch izzay ezzay ezay izay ezayak izzayak ezayek ezzayak ezayik izayak ' +
    'fen fain fein wen wein wayn wain mita emta imta amta meta mata kam bkam bikam bekam 2adeh addeh adesh addesh 2addesh gaddesh kamm bkaddesh ' +
    'el al il da di de dah deh dee dol hatha hadha hada hayda hadi hadhi hay hel hal dak dik had haida haydi ' +
    'fi fe feeh fih fee feha 3ala 3al 3la ala 3an min men mn ma3 m3 ma3a ma3i m3ay ma3ak ma3aya maa 3and 3andi 3andy 3indi 3indy 3endi 3endy 3ende 3andak 3andna andi endi indi 3ndi 3ndk 3ndy 3andkom 3andoko 3andkon ' +
    'bas bass bes lakin lakn lw law iza itha eza 3ashan 3shan 3ashan 3lshan ashan 3alashan 3shan 3lashan lin lian le2anno la2enno laan kaman kman kamaan bardo bardu barda2 brdo barak ' +
    'kteer ktir kteir kitir ktiir ktr kteeer awy awi 2awi gawi wayed wayid waajid wajid marra mara mrra jiddan jedan geddan gedan gidan ' +
    'delwa2ty dilwa2ti delwaty delwa2ti dlw2ty dilwati halla2 halla hala2 hal2 halaa alheen al7een hal7een al7in alhin heen 7een alan alaan hassa hissa hsa ' +
    'bokra bukra bukrah boukra bkra bukara bacher bachir bakir ghadan embareh embare7 mbareh mbare7 imbare7 ams alyom alyoum elyom el3asr elnaharda ennaharda naharda elnahrda yom youm yoom sa3a sa3at da2ee2a da2i2a daqiqa dagiga d2e2a ba3d ba3den ba3deen badein b3den abl 2abl qabl gabl ' +
    'salam salaam alaikum alaykum aleikum 3alaikum 3alaykum 3aleikum 3aleykom 3alekom alekom assalamu assalam wassalam essalam salamo marhaba mar7aba marhaban mar7ba ahlan ahla ahleen hala halla hala2 masalkhair masa2 sabah saba7 elkheir el5er elkher elkhair alkhair alkheir 5eir 5er khair kheir kher masa2 mesa2 nour elnour ' +
    'shukran shokran shukrn shokrn choukran shkran mashkoor mashkour mashkora moteshakker motshaker yeslamo yislamo yslmo yeslam tislam teslam tslm ya3tik yaatik ye3teek ya36eek 3afye 3afya al3afya afwan 3afwan ' +
    'aywa aiwa aywah aiwah aywaa eywa eywah na3am na3m naam naaam ee eeh akeed akid 2akeed tab3an taba3an tb3n mazboot mazbout mazbut mazboota sa7 sah sa7ee7 sahih tamam tmam tamaam tmm mashi mashy maashi mashii 6ayeb tayeb tayyeb tayib tayyib 6yb tyb okayy khalas khalass 5alas khlas 5las ' +
    'la2 la2a laa laa2 la2la2 abadan kalla mosta7eel mustaheel ' +
    'law sama7t samaht sama7ti samahti lawsama7t lawsamaht min fadlak fadlik men fadlak fadlek 2iza itha momken mumkin momkin mmkn mumkn yumkin yemken yimkin balki barki 2akeed inshallah insha2allah nshallah enshallah inshalla inchallah wallah walla wallahi walahi wlla wallahy yaani ya3ni y3ni yani yalla yala yallah ' +
    'ya habibi 7abibi habibti 7abibti akhi a5i akhoy a5oy ukhti okhti okhty 2okhti ustaz ostaz basha fandem afandem basha bashmohandes ' +
    'talab talabi talaby 6alab 6alabi talabiya orderi el2order 7sab hesab 7esab hisab 7isabi hisabi raqam raqm rakam ra2am ra2m ragm rqm rakmi ra2mi ragmi raqmi ragmy telefoni telefony jawali jawwali gawal jawal ismi esmi 2ismi esmy ismy esme 2isme ' +
    'shaghal shaghala shaghaal sha8al sha8ala shghal shagal yeshtaghal yishtaghil yeshteghel yeshta8al byeshtghel mashtaghal eshtaghal byishtighil kharban 5arban khrban kharbana maksoor maksour maksur mat2akher met2akher mit2akhir met2a5er mta2akher mota2akher mo2akhar ta2khir t2khr et2akhar te2akhar ta2akhar wesel wasal wosel wasalt weselt wsl wsalt weslat wasalni wesalni weslni ma ' +
    'floos fulus flos felos masari masaari msari masary 7a2 haq ha2i 7a2i 7agz hajz mo3ed mw3ed maw3id maw3ed eshtirak ishtirak eshterak ishtiraki eshteraki fatora fatoora fatura fatoura fatorti bita2a tawseel tawsil tosil tawsel twseel ' +
    'khedma khidma 5edma 5idma khedmet 5edmet khidmat 3omala 3omala2 3umala zabayen elzabayen wa7sh wahesh wehesh way7a 7elw helw helo 7elo 7lw kwayes kwayyes kwys kwayesa kuwayis mnee7 mnih mni7 mneeh zain zein zeen zean zay zayy zayyak zabt tayyeba gamil gameel jamil 7ilwa sa3b so3ba sahl ' +
    'sa3edni sa3idni sa3dni sa3edny sa3adni sa3douni saednii sa3ed sa3id tsa3edni tesa3edni tisa3idni msa3ade musa3ada mosa3da mosa3ada mosaada musaada i7taj a7taj ahtaj me7tag mehtag mi7tag mihtaj me7taj m7taj muhtaj mu7taj me7taga 7eta 7aga haga 7aja haja 7ajeh shi shay shey eshi 2ishi ishi kol kull kul kel kil kollo kulu kullu kolo klo ' +
    'arja3 2arga3 arga3 raja3 ragga3 rajja3 erga3 terga3 terja3 irja3 barga3 aghayyer aghayar a8ayar aghyer ghayer 8ayer ghayyer algha algh2 elghi alghi alghy 2alghi alghi2 alghe ashtari ashteri ashtri ashtry 2ashteri eshtry eshtari eshteret ishtaret eshtarait eshterit ' +
    'ad2 adfa3 2adfa3 adf3 dafa3t dafa3 dafe3t df3t edfa3 shaqwa shakwa shakwah shkwa shakwi ashtaki ashteki ashtky eshteki 2ashteki astafser astafsir asta2fser 3araby 3arabi 3arabe 3rbi arabi englizi inglizi engleezy ingilizi 2engleezy ' +
    'sam3ak sam3ni sme3t sma3t sme3tak sami3 same3 same3ni fahem fahim fhmt fehemt fhemt fahmak mafhemtesh mfhmtsh mafhimt a3eed a3id 3eed 3id 3eedha 3idha tani tany tanya taany thani thania marra2 mara ' +
    'estana istana estanna istanna estannani stana stanna la7za lahza la7tha lahtha la7zah d2i2a da2ika shwaya shwayya shway shwai shewaya shwy shoy swai ' +
    'ga3ed ga3da ga3deen qa3id 3am 3ambe 3m b3d lessa lissa lsa lsaa lissah la7ad la7addi b2a ba2a ba2aly ba2ali ba2alna sarli sarle sarly sar saar sawi sawwi asawi asawwi tsawi sawwait sawait ' +
    'akhbar a5bar akhbarak a5barak a5bar2 akhbark shakhbarak sha5barak akhbarek el7al el7aal alhal al7al elhal 7alak halak halek 7alek hamdulillah hamdella el7amdulillah alhamdulillah el7amdolelah 7amdella 7mdlla elhamdulillah el7amdella hamdulilah ' +
    'rou7 roh ruh rooh arou7 aroo7 aroh bro7 raye7 rayeh rayi7 ray7 rayha ha2oul a2ol a2oul 2ol 2oul ool aqul agool agol gool gul aguul goltlak 2oltelak oltelak 2ultelak ga2 gay gayy jay jayy jaye jayeh geh ija 2ija ' +
    'bent walad 3aila 3eila beit bait bet sayara sayyara 3arabeyya 3arabiya 3arabia maktab shoghl sho8l shughul shughl dawam madrasa gam3a jam3a gami3a jami3a '
  )
    .split(' ')
    .filter((word) => word !== ''),
);

/** Of these words, those that are English (or names) as well, and count only beside clearer ones. */
export const ambiguous = new Set(
  'ana al el il da di de dee had hay hal fee fe men bass bas law lay ash halo la laa mo mob mush into ent hom hope ma abi abe shoo kif min ahmad hala bet bait tab sham ya walla wen sar bent zay zain zein pi la is fi ee eh ala ams salam ared jay haja haga kam kalem dah dik dak hada mara marra tani kaman hel hadi sah shi mandi andi endi indi salaam saar bakir bedi badi ruh roh'.split(
    ' ',
  ),
);

/** The words of English that callers use most, to weigh against Arabizi. */
export const english = new Set(
  (
    'a about account address after again all also always am an and another any anyone app are around as ask at away back be because been before best bill book both bring broken but buy by call called can cancel cannot cant card change ' +
    'charge charged check code come company complain complaint connection contact could customer damaged date day days dear delivery device did didnt do does doesnt doing dont down driver during each early else email english error even ever ' +
    'every everything feel few find fine first fix for found free from full get getting give go going gone good got great had half happened has have havent having he hear hello help her here hey hi him his hold home hour hours how human i id ' +
    'if ill im in information internet into invoice is isnt issue it item its ive job just keep kind know language last late later leave let lets like line little live log long look looking lost lot made mail make manager many me mean ' +
    'message minute minutes missing mobile money month months more morning most much my name need needs never new next nice no not nothing now number of off offer ok okay on once one online only open or order ordered orders other our out over ' +
    'package password pay payment people person phone place plan please plus possible price problem product put question quick really receive received refund repeat reply report reset return right router same say screen see send sent service set ' +
    'she should show sign since sir slow so some someone something soon sorry speak start still stop store subscription such support sure take talk tell than thank thanks that the their them then there these they thing think this those time to ' +
    'today told tomorrow too track transfer tried try two under until up update upgrade us use used very wait waiting want wanted was way we website week weeks well went were what when where which while who why will with without work working ' +
    'would wrong yes yesterday yet you your arabic correct thats dot com gmail zero three four five six seven eight nine ten yeah yep nope bye goodbye afternoon evening pleased meet nobody somebody laptop computer keyboard printer television billing ' +
    'sales reception technical department agent representative operator supervisor charged twice monthly annual premium basic ticket reference digits digit near road street city north south east west live lives visit branch office'
  ).split(' '),
);
