import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { CreateCallRequest } from '../../shared/api/calls.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { chosenLanguage, directionOf, preferredLanguage, rememberLanguage } from './language.ts';
import { localDigits } from './numbers.ts';
import { textOf, type TextKey } from './texts.ts';

/** The page's language and its texts. */
export interface Speaking {
  readonly language: Language;
  /** How a call says it to the centre: chosen by the person, or only the browser's. */
  readonly spoken: CreateCallRequest;
  readonly choose: (language: Language) => void;
  /** Goes along with a language met elsewhere, unless the person chose one here. */
  readonly follow: (language: Language) => void;
  readonly t: (key: TextKey, values?: Readonly<Record<string, string>>) => string;
  /** The same text with the digits of the language. */
  readonly digits: (text: string) => string;
}

const SpeakingContext = createContext<Speaking | null>(null);

/** Gives the page its language, and the document its `lang` and `dir`. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(chosenLanguage);
  const [followed, setFollowed] = useState(() => preferredLanguage(navigator.languages));
  const language = chosen ?? followed;

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    setChosen(next);
  }, []);

  const speaking = useMemo<Speaking>(
    () => ({
      language,
      spoken: chosen ? { language: chosen } : { browserLanguage: language },
      choose,
      follow: setFollowed,
      t: (key, values) => textOf(language, key, values),
      digits: (text) => localDigits(language, text),
    }),
    [language, chosen, choose],
  );
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

/** The page's language and texts, anywhere below {@link LanguageProvider}. */
export function useSpeaking(): Speaking {
  const speaking = use(SpeakingContext);
  if (!speaking) throw new Error('useSpeaking needs a LanguageProvider above it');
  return speaking;
}
