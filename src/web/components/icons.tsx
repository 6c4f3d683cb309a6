import type { ReactNode } from 'react';

interface IconProps {
  readonly className?: string;
}

/**
 * Icons say nothing by themselves: the text beside them, or the button's label, does. One that is given no size
 * of its own is as tall as a line, never as wide as its place.
 */
function Icon({ className = '', children }: IconProps & { readonly children: ReactNode }) {
  const size = /\bsize-/.test(className) ? '' : 'size-5';
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${size} ${className}`}
    >
      {children}
    </svg>
  );
}

const handset =
  'M21 16.4v2.7a1.9 1.9 0 0 1-2.1 1.9A17.5 17.5 0 0 1 3 5.1 1.9 1.9 0 0 1 4.9 3h2.7a1.9 1.9 0 0 1 1.8 1.4l.7 2.6a1.9 1.9 0 0 1-.5 1.9L8.3 10.2a14 14 0 0 0 5.5 5.5l1.3-1.3a1.9 1.9 0 0 1 1.9-.5l2.6.7a1.9 1.9 0 0 1 1.4 1.8Z';

export const PhoneIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d={handset} />
  </Icon>
);

export const HangUpIcon = ({ className = 'size-5' }: IconProps) => (
  <Icon className={`rotate-[135deg] ${className}`}>
    <path d={handset} />
  </Icon>
);

export const MicrophoneIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5 11a7 7 0 0 0 14 0M12 18v3" />
  </Icon>
);

export const MicrophoneOffIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M15 9.5V6a3 3 0 0 0-5.8-1M9 9v2a3 3 0 0 0 4.6 2.5M5 11a7 7 0 0 0 11.3 5.5M19 11a7 7 0 0 1-.5 2.6M12 18v3M4 3l16 17" />
  </Icon>
);

export const KeypadIcon = (props: IconProps) => (
  <Icon {...props}>
    {[6, 12, 18].flatMap((x) =>
      [5, 11, 17].map((y) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.1" fill="currentColor" />),
    )}
  </Icon>
);

export const KeyboardIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="3" y="6" width="18" height="12" rx="2.5" />
    <path d="M7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14h8" />
  </Icon>
);

/** Points where the text goes: mirrored in right-to-left pages. */
export const SendIcon = ({ className = 'size-5' }: IconProps) => (
  <Icon className={`rtl:-scale-x-100 ${className}`}>
    <path d="M4 12 20 4.5 15.5 20l-3.5-6.5L4 12Zm8 1.5 3.5-4" />
  </Icon>
);

export const SpeakerIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4ZM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />
  </Icon>
);

export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2.5" />
    <path d="M15.5 8.5V6.5A2.5 2.5 0 0 0 13 4H6.5A2.5 2.5 0 0 0 4 6.5V13a2.5 2.5 0 0 0 2.5 2.5h2" />
  </Icon>
);

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

export const AlertIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 8.5v4.5M12 16.5h.01M10.3 4.3 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4.3a2 2 0 0 0-3.4 0Z" />
  </Icon>
);

export const PersonIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5a7.5 7.5 0 0 1 15 0" />
  </Icon>
);

export const TicketIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 9V7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v2a3 3 0 0 0 0 6v2a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-2a3 3 0 0 0 0-6ZM14.5 5v3M14.5 10.5v3M14.5 16v3" />
  </Icon>
);

export const LanguagesIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M3 12h18M12 3c2.5 2.5 3.8 5.7 3.8 9s-1.3 6.5-3.8 9c-2.5-2.5-3.8-5.7-3.8-9S9.5 5.5 12 3Z" />
  </Icon>
);

export const ArrowDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 5v14M6 13l6 6 6-6" />
  </Icon>
);

export const ChevronDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 9.5 6 6 6-6" />
  </Icon>
);

export const MailIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="3" y="5" width="18" height="14" rx="2.5" />
    <path d="m4 7.5 8 6 8-6" />
  </Icon>
);

/** The brand's mark: a voice in five bars. */
export const BrandMark = ({ className = 'size-9' }: IconProps) => (
  <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className={`shrink-0 ${className}`}>
    <defs>
      <linearGradient id="brand" x1="0" y1="0" x2="1" y2="1">
        <stop stopColor="#0d9488" />
        <stop offset="1" stopColor="#3b5bdb" />
      </linearGradient>
    </defs>
    <rect width="32" height="32" rx="9" fill="url(#brand)" />
    <path
      d="M8 14v4M12 10.5v11M16 7.5v17M20 11v10M24 14v4"
      stroke="#fff"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
  </svg>
);

export const HoldIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M9 6v12M15 6v12" />
  </Icon>
);

/** Goes on to somebody else: mirrored in right-to-left pages. */
export const TransferIcon = ({ className = 'size-5' }: IconProps) => (
  <Icon className={`rtl:-scale-x-100 ${className}`}>
    <path d="M4 8h13M13.5 4.5 17 8l-3.5 3.5M20 16H7M10.5 12.5 7 16l3.5 3.5" />
  </Icon>
);

export const ColleaguesIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="9" cy="8.5" r="3.5" />
    <path d="M2.5 19.5a6.5 6.5 0 0 1 13 0M18.5 8v6M15.5 11h6" />
  </Icon>
);

/** Points out of the room: mirrored in right-to-left pages. */
export const LeaveIcon = ({ className = 'size-5' }: IconProps) => (
  <Icon className={`rtl:-scale-x-100 ${className}`}>
    <path d="M14 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5H14M10 12h10M16.5 8.5 20 12l-3.5 3.5" />
  </Icon>
);

export const SlidersIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="12" r="2" />
    <circle cx="17" cy="17" r="2" />
  </Icon>
);
