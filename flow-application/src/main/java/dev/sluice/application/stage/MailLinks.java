package dev.sluice.application.stage;

import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.PublicAddress;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.KeptLink;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.LinkConfirmationStage;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes mails with links that resume the run. */
final class MailLinks {

  /** So that a link works for as long as the mail says, wherever clocks stand. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final MailTemplates templates;
  private final PublicAddress address;
  private final KeySource keys;
  private final IdSource ids;
  private final MailTexts texts;

  MailLinks(
      MailTemplates templates,
      PublicAddress address,
      KeySource keys,
      IdSource ids,
      UserRepository users) {
    this.templates = templates;
    this.address = address;
    this.keys = keys;
    this.ids = ids;
    this.texts = new MailTexts(users);
  }

  /**
   * Writes a mail; also where there is nobody to send it to, because it takes its time.
   *
   * @return nothing where the person is not stored or has no address
   * @throws MailTemplates.Broken if the template cannot be filled in
   */
  Optional<Effect> compose(EmailStage stage, Subject subject, StageVisit visit) {
    var key = new TokenKey(keys.next());
    Instant expires = visit.now().plus(stage.tokenExpiry().toDuration());
    var body =
        templates.render(
            stage.template(), texts.languages(subject, visit), values(subject, key, expires, visit));
    String to = visit.context().find(ContextKeys.EMAIL).orElse(subject.email());
    UserId user = subject.id();
    if (user == null || !Mailbox.isAddress(to)) {
      return Optional.empty();
    }
    var mailbox = new Mailbox(subject.name(), to);
    Mail mail =
        Mail.to(mailbox, new MailId(ids.next()), stage.subject(), body)
            .sentBy(visit.id())
            .hiding(key.value());
    return Optional.of(new Effect.MailLink(link(key, user, expires.plus(GRACE), visit), mail));
  }

  private KeptLink link(TokenKey key, UserId user, Instant expires, StageVisit visit) {
    UUID id = ids.next();
    var confirmation =
        new InMemoryStage(
            new StageName("link-confirmation"),
            new LinkConfirmationStage(),
            Map.of(LinkConfirmationStage.LINK, id.toString()));
    String identifier = "ak-email-stage-" + slug(visit.stage().value()) + "-" + id;
    return new KeptLink(new TokenId(id), identifier, key.hash(), user, confirmation, expires);
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
