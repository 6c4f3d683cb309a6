#!/usr/bin/env bash
# chrono-node 2.10.3.
# Expected: "monday from 9 to 5" is eight hours of one day, as "9am-5pm monday" is. Seen: it ends at five in the morning
# of Tuesday, twenty hours later, and so does "9am to 5": an hour that is smaller than the one before moves to the next
# day, never to the afternoon.
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
for (const text of ['monday from 9 to 5', '9am to 5 on monday', '9am-5pm monday']) {
  const [found] = en.casual.parse(text, now);
  console.log(`${text} | ${found ? `${found.text} | ${found.date().toISOString().slice(0, 16)} | ${found.end.date().toISOString().slice(0, 16)}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node probe.mjs)
echo "$seen"
[[ $seen == *'monday from 9 to 5 | 2026-11-30T09:00 | 2026-12-01T05:00'* && $seen == *'9am to 5 on monday | 2026-11-30T09:00 | 2026-12-01T05:00'* && $seen == *'2026-11-30T09:00 | 2026-11-30T17:00'* ]]
