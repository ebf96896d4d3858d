// Codes that people read somewhere and type here.

import { field } from "./elements.js";

/** Of codes that are sent to people. */
export const SENT_DIGITS = 6;

/** Keeps what belongs to a code; one of a known length is sent once it is whole, and only once. */
function mind(input, digits, length) {
  let sent = "";
  input.addEventListener("input", () => {
    const typed = input.value;
    const cleaned = digits ? typed.replace(/[^0-9]/g, "") : typed.replace(/\s/g, "");
    if (cleaned !== typed) {
      input.value = cleaned;
    }
    if (cleaned.length === length && cleaned !== sent) {
      sent = cleaned;
      input.form.requestSubmit();
    }
  });
}

/**
 * A box for a code; what is pasted may have spaces and dashes in it. `length` is how many digits
 * there are, where that is known.
 */
export function codeField(challenge, label, { digits = true, length = null } = {}) {
  return field(
    challenge,
    {
      name: "code",
      label,
      type: "text",
      class: "code",
      inputmode: digits ? "numeric" : "text",
      autocomplete: digits ? "one-time-code" : "off",
      autocapitalize: "none",
      spellcheck: "false",
      required: true,
    },
    (input) => {
      mind(input, digits, length);
      return "";
    },
  );
}
