import { useRef, useState } from 'react';
import { useHand } from '../../hooks/use-hand.ts';
import type { DeskSuggestions } from '../../../shared/api/desk-suggestions.ts';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDay, localDigits } from '../../i18n/numbers.ts';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey } from '../keys/keys.tsx';
import { Badge } from '../parts/badge.tsx';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { useSuggestions, type SuggestionsShown } from './use-suggestions.ts';

type Suggestion = DeskSuggestions['suggestions'][number];
type Judge = SuggestionsShown['judge'];

/** What the assistant would answer and ask, as the caller speaks. Keys go by the first. */
export function Suggestions({ callId }: { callId: string }) {
  const { say } = useDeskTexts();
  const { shown, waiting, hold, judge } = useSuggestions(callId);
  const { suggestions, clarifying_questions: questions } = shown;
  const { note, copy } = useCopying(judge);
  const place = useRef<HTMLElement>(null);
  useHand(place, hold);
  const [first] = suggestions;
  useKey('useSuggestion', first ? () => void copy(first) : null);
  useKey('goodSuggestion', first ? () => void judge(first.suggestion_id, { feedback: 'helpful' }) : null);
  useKey('badSuggestion', first ? () => void judge(first.suggestion_id, { feedback: 'irrelevant' }) : null);
  const nothing = suggestions.length + questions.length === 0;
  return (
    <section aria-labelledby="assist-title" ref={place} className="glass flex flex-col gap-3 rounded-4xl p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="assist-title" className="text-lg font-semibold">
          {say('assist.title')}
        </h2>
        {waiting && <Button onClick={() => hold(false)}>{say('assist.new')}</Button>}
        <output className="text-sm text-muted empty:hidden">{note && say(note)}</output>
      </div>
      {nothing && <p className="text-sm text-muted">{say('assist.empty')}</p>}
      {questions.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3 className="text-sm text-muted">{say('assist.questions')}</h3>
          <ul className="flex flex-col gap-1">
            {questions.map(({ suggestion_id, text }) => (
              <li key={suggestion_id} className="rounded-2xl bg-accent-soft px-4 py-2">
                <Words>{text}</Words>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className="flex flex-col gap-3 empty:hidden" aria-live="polite">
        {suggestions.map((suggestion, at) => (
          <Shown
            key={suggestion.suggestion_id}
            suggestion={suggestion}
            first={at === 0}
            onCopy={() => void copy(suggestion)}
            judge={judge}
          />
        ))}
      </ol>
    </section>
  );
}

function Shown({
  suggestion,
  first,
  onCopy,
  judge,
}: {
  suggestion: Suggestion;
  first: boolean;
  onCopy: () => void;
  judge: Judge;
}) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const {
    suggestion_id: id,
    title,
    content,
    why,
    confidence_score: score,
    agent_feedback: feedback,
  } = suggestion;
  const share = localDigits(language, String(Math.round(score * 100)));
  const source = sourceOf(suggestion);
  return (
    <li className="flex flex-col gap-2 rounded-3xl border border-line bg-panel-strong p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold">
          <Words>{title}</Words>
        </p>
        <Badge warn={suggestion.suggestion_type === 'warning'}>{say('assist.sure', { share })}</Badge>
      </div>
      <p className="text-pretty">
        <Words>{content}</Words>
      </p>
      <p className="text-sm text-muted">
        {source &&
          (source.date === null
            ? say('assist.source', { title: source.title })
            : say('assist.source_of', { title: source.title, date: formatDay(language, source.date) }))}{' '}
        <Words>{why}</Words>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button aria-keyshortcuts={first ? shortcutOf('useSuggestion') : undefined} onClick={onCopy}>
          {say('assist.copy')}
          {first && <KeyHint name="useSuggestion" />}
        </Button>
        <Button
          aria-pressed={feedback === 'helpful'}
          aria-keyshortcuts={first ? shortcutOf('goodSuggestion') : undefined}
          onClick={() => void judge(id, { feedback: 'helpful' })}
        >
          {say('assist.helps')}
          {first && <KeyHint name="goodSuggestion" />}
        </Button>
        <Button
          aria-keyshortcuts={first ? shortcutOf('badSuggestion') : undefined}
          onClick={() => void judge(id, { feedback: 'irrelevant' })}
        >
          {say('assist.not')}
          {first && <KeyHint name="badSuggestion" />}
        </Button>
      </div>
    </li>
  );
}

/** The article that it is from, and its day. */
function sourceOf({ source }: Suggestion): { title: string; date: string | null } | null {
  const { title, updated_on: date } = source;
  if (typeof title !== 'string') return null;
  return { title, date: typeof date === 'string' ? date : null };
}

/** Copies what is suggested, which counts as used, and says so. */
function useCopying(judge: Judge) {
  const [note, setNote] = useState<'assist.copied' | 'assist.copy_failed' | null>(null);
  const copy = async ({ suggestion_id: id, content }: Suggestion): Promise<void> => {
    try {
      await navigator.clipboard.writeText(content);
      setNote('assist.copied');
      await judge(id, { clicked: true });
    } catch {
      setNote('assist.copy_failed');
    }
  };
  return { note, copy };
}
