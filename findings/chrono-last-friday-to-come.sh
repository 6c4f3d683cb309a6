#!/usr/bin/env bash
# chrono-node 2.10.3, with forwardDate.
# Expected: forwardDate decides where a day could be either past or to come ("friday", "2 may"), and leaves "last
# friday" and "last weekend" in the past, as it leaves "last week" and "yesterday". Seen: both are moved to the days
# to come, so that when a fault began, asked of somebody who may also name a day to come, is a day that has not been.
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
for (const text of ['last friday', 'last weekend', 'last week', 'yesterday']) {
  const [found] = en.casual.parse(text, now, { forwardDate: true });
  console.log(`${text} | ${found ? `${found.text} | ${found.date().toISOString().slice(0, 10)}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node probe.mjs)
echo "$seen"
[[ $seen == *'last friday | last friday | 2026-12-04'* && $seen == *'last weekend | last weekend | 2026-11-29'* && $seen == *'last week | last week | 2026-11-21'* ]]
