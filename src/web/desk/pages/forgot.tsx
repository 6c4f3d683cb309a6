import { useState } from 'react';
import { FormTaken } from '../../components/form-taken.tsx';
import { desk } from '../api.ts';
import { Card, EmailField, Form, looksLikeEmail, useSending } from '../parts/form.tsx';
import { useDeskTexts, usePageTitle } from '../use-desk.ts';
import { OtherWay } from '../parts/places.tsx';

/** Asks for a mail with a link to a new password. Whether the address has an account is told to nobody. */
export function ForgotPage() {
  const { say } = useDeskTexts();
  const { sending, problem, send } = useSending();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  usePageTitle(say('forgot.title'));
  const submit = async () => {
    setTried(true);
    if (looksLikeEmail(email)) setSent(await send(() => desk.askForLink(email)));
  };
  return (
    <Card title={say('forgot.title')} {...(sent ? {} : { lead: say('forgot.lead') })}>
      {sent ? (
        <FormTaken title={say('forgot.sent')}>
          <span className="text-sm">{say('forgot.sent_lead')}</span>
        </FormTaken>
      ) : (
        <Form
          label={say('forgot.title')}
          button={say('forgot.send')}
          sending={sending}
          problem={problem}
          onSend={() => void submit()}
        >
          <EmailField
            label={say('field.email')}
            value={email}
            onChange={setEmail}
            autoComplete="username"
            mistake={tried && !looksLikeEmail(email) ? say('field.email_wrong') : undefined}
          />
        </Form>
      )}
      <OtherWay to="/sign-in">{say('forgot.back')}</OtherWay>
    </Card>
  );
}
