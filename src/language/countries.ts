/** Countries as callers name them and what is of them, folded as `tokenise` folds. */
const names: Record<string, string> = {
  SA: 'saudi saudia ksa السعوديه سعودي سعوديه',
  AE: 'emirates emirati uae dubai الامارات امارات اماراتي اماراتيه دبي',
  KW: 'kuwait kuwaiti الكويت كويتي كويتيه',
  QA: 'qatar qatari قطر قطري قطريه',
  BH: 'bahrain bahraini البحرين بحريني بحرينيه',
  OM: 'oman omani عماني عمانيه',
  YE: 'yemen yemeni اليمن يمني يمنيه',
  EG: 'egypt egyptian مصر مصري مصريه',
  JO: 'jordan jordanian الاردن اردني اردنيه',
  LB: 'lebanon lebanese لبنان لبناني لبنانيه',
  SY: 'syria syrian سوريا سوري سوريه',
  PS: 'palestine palestinian فلسطين فلسطيني فلسطينيه',
  IQ: 'iraq iraqi العراق عراقي عراقيه',
  MA: 'morocco moroccan المغرب مغربي مغربيه',
  DZ: 'algeria algerian الجزاير جزايري جزايريه',
  TN: 'tunisia tunisian تونس تونسي تونسيه',
  LY: 'libya libyan ليبيا ليبي ليبيه',
  SD: 'sudan sudanese السودان سوداني سودانيه',
  US: 'american usa america امريكا امريكي امريكيه اميركي اميركيه',
  GB: 'british uk britain england بريطانيا بريطاني بريطانيه',
  IN: 'india indian الهند هندي هنديه',
  PK: 'pakistan pakistani باكستان باكستاني باكستانيه',
  TR: 'turkey turkish تركيا تركي تركيه',
  DE: 'germany german المانيا الماني المانيه',
  FR: 'france french فرنسا فرنسي فرنسيه',
  PH: 'philippines filipino الفلبين فلبيني',
  BD: 'bangladesh bangladeshi بنغلاديش',
  MR: 'mauritania mauritanian موريتانيا موريتاني موريتانيه',
  CA: 'canada canadian كندا كندي كنديه',
  AU: 'australia australian استراليا استرالي استراليه',
};

const byName = new Map<string, string>();
for (const [country, words] of Object.entries(names))
  for (const word of words.split(' ')) byName.set(word, country);

/** The ISO country that a folded word names. */
export function countryNamed(norm: string): string | undefined {
  return byName.get(norm) ?? (/^[بلو]/.test(norm) ? byName.get(norm.slice(1)) : undefined);
}

/** Every word that names a country, folded. */
export const countryWords: readonly string[] = [...byName.keys()];
