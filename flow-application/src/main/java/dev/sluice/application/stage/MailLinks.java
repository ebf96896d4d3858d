package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.PublicAddress;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.KeptLink;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Writes mails with links that resume the run. */
final class MailLinks {

  /** So that a link works for as long as the mail says, wherever clocks stand. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final Mailbox NOWHERE = Mailbox.at("nobody@localhost");

  /** Links of nobody are never kept. */
  private static final UserId NOBODY = new UserId(Integer.MAX_VALUE);

  private final MailTemplates templates;
  private final PublicAddress address;
  private final KeySource keys;
  private final IdSource ids;
  private final MailTexts texts;

  MailLinks(
      MailTemplates templates, PublicAddress address, KeySource keys, IdSource ids, Brands brands) {
    this.templates = templates;
    this.address = address;
    this.keys = keys;
    this.ids = ids;
    this.texts = new MailTexts(brands);
  }

  /**
   * Writes a mail; also where the person is not stored or has no address, so that neither the time
   * that it takes nor what the database is asked tells.
   *
   * @throws MailTemplates.Broken if the template cannot be filled in
   */
  Effect compose(EmailStage stage, Subject subject, StageVisit visit) {
    var key = new TokenKey(keys.next());
    Instant expires = visit.now().plus(stage.tokenExpiry().toDuration());
    var body =
        templates.render(
            stage.template(),
            texts.languages(subject, visit),
            values(subject, key, expires, visit));
    String to = visit.context().find(ContextKeys.EMAIL).orElse(subject.email());
    UserId user = subject.id();
    boolean known = user != null && Mailbox.isAddress(to);
    Mailbox recipient = known ? new Mailbox(subject.name(), to) : NOWHERE;
    KeptLink link = link(key, user == null ? NOBODY : user, expires.plus(GRACE), visit);
    Mail mail =
        Mail.to(recipient, new MailId(ids.next()), stage.subject(), body)
            .sentBy(visit.id())
            .hiding(key.value())
            .until(expires);
    return known ? new Effect.MailLink(link, mail) : new Effect.PretendMail(link, mail);
  }

  private KeptLink link(TokenKey key, UserId user, Instant expires, StageVisit visit) {
    var id = new TokenId(ids.next());
    String identifier = "ak-email-stage-" + slug(visit.stage().value()) + "-" + id.value();
    return new KeptLink(id, identifier, key.hash(), user, LinkConfirmation.of(id), expires);
  }

  private Value.Fields values(Subject subject, TokenKey key, Instant expires, StageVisit visit) {
    return new Value.Fields(
        Map.of(
            "url",
            Value.of(FlowAddress.of(address.value(), visit, key)),
            "user",
            MailTexts.person(subject),
            "expires",
            Value.of(MailTexts.moment(expires)),
            "token",
            Value.of(key.value())));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
