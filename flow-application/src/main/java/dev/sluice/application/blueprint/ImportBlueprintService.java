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
  public ImportOutcome importText(Caller caller, Client client, byte[] text, Value.Fields context) {
    return run(author(caller, client), text, context);
  }

  @Override
  public ImportOutcome importFile(Caller caller, Client client, String path, Value.Fields context) {
    Author author = author(caller, client);
    return run(author, texts.read(path), context);
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
