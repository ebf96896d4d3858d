// How hard a new password is to guess, estimated here: nothing of it is sent anywhere. The server's
// policies have the last word.

import { element } from "./elements.js";
import { t } from "./text.js";

// what is tried first, by stems: ends and lookalikes are tried with them
const COMMON = [
  "password", "passwort", "qwerty", "qwertz", "letmein", "welcome", "willkommen", "hallo", "hello",
  "admin", "root", "login", "master", "monkey", "dragon", "football", "baseball", "princess",
  "prinzessin", "sunshine", "iloveyou", "schatz", "secret", "geheim", "test", "summer", "sommer",
  "winter", "spring", "autumn", "herbst", "ginger", "shadow", "superman", "batman", "michael",
  "charlie", "jordan", "berlin", "london", "computer", "internet", "whatever", "trustno", "access",
  "flower", "lovely", "changeme", "default", "guest", "starwars", "pokemon", "fussball", "sluice",
];
const ROWS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm"];
const LOOKALIKES = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" };
const BITS_OF_A_WORD = 6;
const BITS_OF_A_STEP = 1;
/** From which number of bits on a password is at each level. */
const LEVELS = [28, 40, 56, 72];

function plain(text) {
  return [...text.toLowerCase()].map((letter) => LOOKALIKES[letter] ?? letter).join("");
}

/** How many letters one has to choose from who guesses letter by letter. */
function alphabet(text) {
  const kinds = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[!-/:-@[-`{-~ ]/, 33], [/[^ -~]/, 100]];
  return kinds.reduce((sum, [kind, size]) => (kind.test(text) ? sum + size : sum), 0);
}

/** Whether a letter is what follows from the ones before: the same again, or the next of a row. */
function follows(text, i) {
  const [before, letter] = [text[i - 1], text[i]];
  const next = (row) => Math.abs(row.indexOf(letter) - row.indexOf(before)) === 1;
  return (
    before === letter ||
    ROWS.some((row) => row.includes(before) && row.includes(letter) && next(row))
  );
}

/** Each known word becomes one letter that costs little. */
function withoutWords(text, known) {
  let rest = plain(text);
  let words = 0;
  for (const word of known.sort((a, b) => b.length - a.length)) {
    const parts = rest.split(word);
    words += parts.length - 1;
    rest = parts.join("\u0000");
  }
  return { rest, words };
}

/** Roughly how many bits a guesser needs who knows all this. */
export function bits(password, about = []) {
  const personal = about.map(plain).filter((word) => word.length > 3);
  const { rest, words } = withoutWords(password, [...COMMON, ...personal]);
  const each = Math.log2(Math.max(alphabet(password), 2));
  let sum = words * BITS_OF_A_WORD;
  [...rest].forEach((letter, i, letters) => {
    if (letter !== "\u0000") {
      sum += i > 0 && follows(letters, i) ? BITS_OF_A_STEP : each;
    }
  });
  return sum;
}

/** From 0, which falls at once, to 4. */
export function level(password, about = []) {
  const estimated = bits(password, about);
  return LEVELS.filter((limit) => estimated >= limit).length;
}

const names = () => [t("very weak"), t("weak"), t("fair"), t("good"), t("strong")];

/** A bar below a box for a new password, which says how good it is. */
export function strengthBar(input, about) {
  const bar = element("div", { class: "bar", "aria-hidden": "true" });
  bar.append(...LEVELS.map(() => element("span")));
  const words = element("p", { class: "hint", role: "status" });
  const made = element("div", { class: "strength", hidden: true }, bar, words);
  input.addEventListener("input", () => {
    made.hidden = input.value === "";
    const reached = level(input.value, about());
    made.dataset.level = reached;
    const text = input.value === "" ? "" : t("Password strength: {level}", { level: names()[reached] });
    // what is said once need not be said at every letter
    if (words.textContent !== text) {
      words.textContent = text;
    }
  });
  return made;
}
