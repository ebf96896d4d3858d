// Proof that somebody is human: what is to be solved, or what nobody sees.

import { button, element, form, person, refusal } from "../flow/elements.js";
import { captcha } from "../flow/captcha.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  const { body, token } = captcha(challenge);
  const answer = async () => ({ token: await token() });
  // a proof that nobody saw and that was refused is not tried again by itself, for that had no end
  const byHand = !challenge.interactive && challenge.response_errors;
  if (!byHand) {
    answer().then(page.answer);
  }
  return [
    person(challenge, page),
    form(
      page,
      answer,
      refusal(challenge),
      !challenge.interactive && !byHand && element("p", { text: t("Checking that you are human …") }),
      body,
      byHand && button(t("Try again")),
    ),
  ];
}
