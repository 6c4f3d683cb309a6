#!/usr/bin/env bash
# chrono-node 2.10.3, with forwardDate.
# Expected: "0900 hours", as times are said in hospitals, at airports and in armies, is 09:00, or nothing. Seen: it is
# nine hundred hours from now, a day five weeks ahead, with the hour certain. Without forwardDate nothing is read; with
# it a number of units that stands alone is an amount of time to come, however large.
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
for (const text of ['0900 hours', 'the 1400 hours flight', '9 hours']) {
  const [found] = en.casual.parse(text, now, { forwardDate: true });
  console.log(`${text} | ${found ? `${found.text} | ${found.date().toISOString().slice(0, 16)}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node probe.mjs)
echo "$seen"
[[ $seen == *'0900 hours | 0900 hours | 2027-01-05T00:00'* && $seen == *'1400 hours | 2027-01-25T20:00'* ]]
