import { fieldNames } from '../../shared/vocabulary.ts';
import { useDepartmentNames } from '../hooks/use-centre.ts';
import { useCall } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';

/** What the centre understood of the caller, each value in its own direction. */
export function CapturedFields({ onlyKnown }: { onlyKnown: boolean }) {
  const { t } = useSpeaking();
  const { fields, request, department } = useCall();
  const wanted = fields.service ?? null;
  const serves = department ?? wanted;
  const nameOf = useDepartmentNames([wanted, department].filter((key) => key !== null));
  const rows = [
    ...fieldNames.map((name) => ({
      label: t(`field.${name}`),
      value: name === 'service' && wanted ? (request ?? nameOf(wanted)) : fields[name],
      name,
    })),
    // Where the caller's words are nothing but its name, the department is there already.
    ...(serves && nameOf(serves) !== (request ?? nameOf(wanted ?? serves))
      ? [{ label: t('field.department'), value: nameOf(serves), name: 'department' as const }]
      : []),
  ].filter(({ value }) => !onlyKnown || value !== undefined);

  return (
    <dl className="flex flex-col divide-y divide-line">
      {rows.map(({ name, label, value }) => (
        <div key={name} className="flex items-baseline justify-between gap-4 py-1.5">
          <dt className="shrink-0 text-sm text-muted">{label}</dt>
          <dd className="min-w-0 text-end wrap-anywhere">
            {typeof value === 'string' ? (
              <bdi
                dir={name === 'phone' || name === 'email' ? 'ltr' : 'auto'}
                className={`font-medium ${name === 'service' ? 'line-clamp-3' : ''}`}
              >
                {value}
              </bdi>
            ) : (
              <span className="text-sm text-muted">
                {t(value === null ? 'understood.declined' : 'understood.pending')}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
