/** A text in both languages. */
export interface Both {
  ar: string;
  en: string;
}
