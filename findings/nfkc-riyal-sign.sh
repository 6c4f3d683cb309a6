#!/usr/bin/env bash
# unorm 1.6.0, and the normalize of Node itself.
# Expected: compatibility composition (NFKC) turns the sign ﷼ (U+FDFC) into the word that Arabic speakers write for it,
# ريال. Seen: its third letter is the Persian yeh (U+06CC), in both, as Unicode's data say: a price with the sign is not
# found by the Arabic word, nor by a pattern of Arabic letters that leaves out the Persian ones. U+20C1, the Saudi sign
# of 2025, is not decomposed at all.
# Prints the letters; fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unorm@1.6.0
cat >probe.mjs <<'JS'
import unorm from 'unorm';

const codes = (text) => [...text].map((letter) => letter.codePointAt(0).toString(16).padStart(4, '0')).join(' ');
const [sign, word] = ['\uFDFC', '\u0631\u064A\u0627\u0644'];
console.log(`word  | ${codes(word)}`);
console.log(`node  | ${codes(sign.normalize('NFKC'))} | ${sign.normalize('NFKC') === word}`);
console.log(`unorm | ${codes(unorm.nfkc(sign))} | ${unorm.nfkc(sign) === word}`);
console.log(`saudi | ${codes('\u20C1'.normalize('NFKC'))}`);
JS
seen=$(node probe.mjs)
echo "$seen"
[[ $seen == *'node  | 0631 06cc 0627 0644 | false'* && $seen == *'unorm | 0631 06cc 0627 0644 | false'* && $seen == *'saudi | 20c1' ]]
