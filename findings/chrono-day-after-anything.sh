#!/usr/bin/env bash
# chrono-node 2.10.3.
# Expected: "the day after christmas" is 26 December or, where the day is not known, nothing. Seen: it is tomorrow, as
# is "the day after" anything that chrono does not know: the words behind it are left out, and nothing in the result
# says so. An appointment asked for on such a day is booked for tomorrow.
# Prints what is read; fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >probe.mjs <<'JS'
import { en } from 'chrono-node';

const now = { instant: new Date('2026-11-28T12:00:00Z'), timezone: 0 };
for (const text of ['the day after christmas', 'the day after the delivery', 'the day after tomorrow']) {
  const [found] = en.casual.parse(text, now, { forwardDate: true });
  console.log(`${text} | ${found ? `${found.text} | ${found.date().toISOString().slice(0, 10)}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node probe.mjs)
echo "$seen"
[[ $seen == *'christmas | the day after | 2026-11-29'* && $seen == *'delivery | the day after | 2026-11-29'* ]]
