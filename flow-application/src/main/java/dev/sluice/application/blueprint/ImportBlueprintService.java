package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.function.Supplier;

@UseCase(unitOfWork = false)
final class ImportBlueprintService implements ImportBlueprint {

  private final Authorize authorize;
  private final InstanceTexts texts;
  private final BlueprintTransaction transaction;

  ImportBlueprintService(
      Authorize authorize, InstanceTexts texts, BlueprintTransaction transaction) {
    this.authorize = authorize;
    this.texts = texts;
    this.transaction = transaction;
  }

  @Override
  public ImportOutcome importOnce(Caller caller, Client client, Supplier<Wish> sent) {
    Author author = author(caller, client);
    Wish wish = sent.get();
    return run(author, text(wish), wish.context());
  }

  private byte[] text(Wish wish) {
    return switch (wish) {
      case Wish.OfText(byte[] text, _) -> text;
      case Wish.OfFile(String path, _) -> texts.read(path);
    };
  }

  private Author author(Caller caller, Client client) {
    Authority authority = authorize.authorize(caller);
    authority.require(BlueprintInstance.MODEL.permission(ModelAction.ADD));
    return Author.of(caller, authority, client);
  }

  private ImportOutcome run(Author author, byte[] text, Value.Fields context) {
    Blueprint blueprint;
    try {
      blueprint = transaction.read(text);
    } catch (FlowFault.Invalid unreadable) {
      return transaction.refused(unreadable);
    }
    blueprint.entries().forEach(entry -> requireWriting(author.grants(), entry));
    return transaction.apply(blueprint, context, author);
  }

  /** Before anything is tried; of models that only tags name, when they are resolved. */
  private static void requireWriting(Grants grants, BlueprintEntry entry) {
    List<String> missing =
        BlueprintModelNames.of(entry.model())
            .flatMap(model -> new Rights(grants, model).missing().stream())
            .toList();
    if (!missing.isEmpty()) {
      throw Rights.forbidden(entry.name().text() + " needs " + String.join(", ", missing));
    }
  }
}
