// Codes that people read somewhere and type here.

import { field } from "./elements.js";

/** A box for a code; what is pasted may have spaces and dashes in it. */
export function codeField(challenge, label, { digits = true } = {}) {
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
      input.addEventListener("input", () => {
        const typed = input.value;
        const cleaned = digits ? typed.replace(/[^0-9]/g, "") : typed.replace(/\s/g, "");
        if (cleaned !== typed) {
          input.value = cleaned;
        }
      });
      return "";
    },
  );
}
