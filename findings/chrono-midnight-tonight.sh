#!/usr/bin/env bash
# chrono-node 2.10.3.
# Expected: "midnight tonight" said at noon is twelve hours ahead (as "midnight tomorrow" and "midnight on friday" are
# read as 00:00), or at least not certain. Seen: it is 12:00 of the same day, with the hour certain: who asks to be
# called at midnight is called at noon.
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
for (const text of ['midnight tonight', 'tonight at midnight', 'midnight tomorrow']) {
  const [found] = en.casual.parse(text, now);
  console.log(`${text} | ${found ? `${found.text} | ${found.date().toISOString().slice(0, 16)} | ${found.start.isCertain('hour')}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node probe.mjs)
echo "$seen"
[[ $seen == *'midnight tonight | midnight tonight | 2026-11-28T12:00 | true'* && $seen == *'tonight at midnight | 2026-11-28T12:00 | true'* && $seen == *'midnight tomorrow | 2026-11-29T00:00 | true'* ]]
