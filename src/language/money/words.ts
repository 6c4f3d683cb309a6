import type { Change, Coin, CurrencyCode } from './currencies.ts';

/** A word for a coin: which coins it may be, the currency that is meant where no country has one of them, and how many of it the word itself is. */
export interface CoinWord {
  coins: readonly Coin[];
  usual: CurrencyCode;
  /** 2 for «ريالين», 1 for «ريال», which may also stand behind a number; null for all others. */
  itself: 1 | 2 | null;
}

const singles = new Set('ريال درهم دينار جنيه ليره دولار يورو روبيه'.split(' '));
const coinWords = new Map<string, CoinWord>();
const coin = (coins: readonly Coin[], usual: CurrencyCode, words: string, duals = ''): void => {
  for (const word of words.split(' '))
    coinWords.set(word, { coins, usual, itself: singles.has(word) ? 1 : null });
  for (const word of duals.split(' ')) if (word !== '') coinWords.set(word, { coins, usual, itself: 2 });
};
coin(['riyal'], 'SAR', 'riyal riyals rial rials ريال ريالات ريالا', 'ريالين ريالان');
coin(['dirham'], 'AED', 'dirham dirhams درهم دراهم درهما', 'درهمين درهمان');
coin(['dinar'], 'KWD', 'dinar dinars دينار دنانير دينارا', 'دينارين ديناران');
coin(['pound', 'lira'], 'GBP', 'pound pounds quid');
coin(['pound'], 'EGP', 'جنيه جنيهات جنيها جني', 'جنيهين جنيهان');
coin(['lira'], 'LBP', 'lira liras lire ليره ليرات', 'ليرتين ليرتان');
coin(['dollar'], 'USD', 'dollar dollars buck bucks دولار دولارات دولارا', 'دولارين دولاران');
coin(['euro'], 'EUR', 'euro euros يورو يوروهات');
coin(['rupee'], 'INR', 'rupee rupees روبيه روبيات', 'روبيتين روبيتان');
coin(['ouguiya'], 'MRU', 'ouguiya ouguiyas');

/** The coin that a folded word is, seeing through the article. */
export function coinWord(norm: string): CoinWord | undefined {
  return coinWords.get(norm) ?? (norm.startsWith('ال') ? coinWords.get(norm.slice(2)) : undefined);
}

/** Every word for a coin, folded. */
export const allCoinWords: readonly string[] = [...coinWords.keys()];

/** A word for small change, and and how many of it the word itself is. */
export interface ChangeWord {
  change: Change;
  dual: boolean;
}

const changeWords = new Map<string, ChangeWord>();
const small = (change: Change, words: string, duals = ''): void => {
  for (const word of words.split(' ')) changeWords.set(word, { change, dual: false });
  for (const word of duals.split(' ')) if (word !== '') changeWords.set(word, { change, dual: true });
};
small('halala', 'halala halalas halalah halalahs هلله هللات', 'هللتان هللتين');
small('fils', 'fils فلس فلوس فلسا', 'فلسين فلسان');
small('piastre', 'piastre piastres piaster piasters قرش قروش قرشا', 'قرشين قرشان');
small('baisa', 'baisa baisas baiza baizas بيسه بيسات بيزه بيزات', 'بيستين بيستان');
small('cent', 'cent cents سنت سنتات سنتا', 'سنتين سنتان');
small('centime', 'centime centimes سنتيم سنتيمات سنتيما', 'سنتيمين سنتيمان');
small('millime', 'millime millimes مليم ملاليم مليمات مليما', 'مليمين مليمان');
small('penny', 'penny pence pennies بنس بنسات بنسا', 'بنسين بنسان');
small('paisa', 'paisa paise بايسا بايسات', 'بايستان بايستين');
small('dirham', 'dirham dirhams درهم دراهم درهما', 'درهمين درهمان');

/** The small change that a folded word is. */
export function changeWord(norm: string): ChangeWord | undefined {
  return changeWords.get(norm);
}
