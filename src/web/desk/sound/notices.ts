import type { Language } from '../../../shared/vocabulary.ts';
import { directionOf } from '../../i18n/language.ts';

/** Whether the browser shows notifications of this page; `absent`: it has none to show. */
export type NoticePermission = NotificationPermission | 'absent';

/** All rings are one notification: the next takes the place of the last. */
const tag = 'hatif-ring';

export function noticePermission(): NoticePermission {
  return 'Notification' in globalThis ? Notification.permission : 'absent';
}

/** Has the browser ask; resolves with its answer. Only out of a press in the page. */
export async function askForNotices(): Promise<NoticePermission> {
  if (noticePermission() === 'absent') return 'absent';
  return Notification.requestPermission().catch(() => noticePermission());
}

/** Tells on the desktop that it rings, where that is allowed; the returned function takes it away. */
export function showNotice(language: Language, { title, body }: { title: string; body: string }): () => void {
  if (noticePermission() !== 'granted') return () => undefined;
  try {
    const notice = new Notification(title, {
      body,
      tag,
      lang: language,
      dir: directionOf(language),
      // The page rings itself.
      silent: true,
      requireInteraction: true,
    });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
    });
    return () => notice.close();
  } catch {
    // Some phones show notifications of service workers alone.
    return () => undefined;
  }
}
