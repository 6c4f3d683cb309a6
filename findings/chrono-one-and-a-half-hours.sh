#!/usr/bin/env bash
# chrono-node 2.10.3, with forwardDate.
# Expected: "in one and a half hours" and "in an hour and a half" are ninety minutes ahead, as "in 1.5 hours" is, or
# nothing. Seen: the first is thirty minutes ("half hours") and so is "two and a half hours"; the second is one hour;
# "1 1/2 hours from now" is two hours ("2 hours from now"). Nothing in the results says that a part was left out.
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
for (const text of ['in 1.5 hours', 'in one and a half hours', 'in two and a half hours', 'in an hour and a half', '1 1/2 hours from now']) {
  const [found] = en.casual.parse(text, now, { forwardDate: true });
  console.log(`${text} | ${found ? `${found.text} | ${found.date().toISOString().slice(0, 16)}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node probe.mjs)
echo "$seen"
[[ $seen == *'in 1.5 hours | 2026-11-28T13:30'* && $seen == *'in one and a half hours | half hours | 2026-11-28T12:30'* && $seen == *'in two and a half hours | half hours | 2026-11-28T12:30'* && $seen == *'| in an hour | 2026-11-28T13:00'* && $seen == *'| 2 hours from now | 2026-11-28T14:00'* ]]
