package dev.sluice.adapter.web.resource;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.ChangeObject;
import dev.sluice.application.resource.ObjectAddress;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Selection;
import dev.sluice.application.resource.Shown;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.value.Value;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;

/** The seven operations on one model (spec/api.md 1.5). */
final class ResourceEndpoint {

  static final String KEY = "key";

  private final Profile<?, ?> profile;
  private final ResourceOperations operations;
  private final RequestAuthors authors;

  ResourceEndpoint(Profile<?, ?> profile, ResourceOperations operations, RequestAuthors authors) {
    this.profile = profile;
    this.operations = operations;
    this.authors = authors;
  }

  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var window = PageWindow.of(request);
    Selection selection = selection(request);
    Page<Value.Fields> page =
        operations.list().list(authors.require(request), profile.name(), window.query(request));
    JsonAnswer.write(response, 200, window.envelope(page.map(selection::of)));
  }

  void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var caller = authors.require(request);
    Selection selection = selection(request);
    Value.Fields sent = JsonBody.of(request).values();
    Shown shown = operations.create().create(caller, authors.client(request), profile.name(), sent);
    write(response, 201, shown, selection);
  }

  void retrieve(
      @PathVariable(KEY) String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var caller = authors.require(request);
    Selection selection = selection(request);
    write(response, 200, operations.show().show(caller, address(key)), selection);
  }

  void update(
      @PathVariable(KEY) String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    change(key, false, request, response);
  }

  void partialUpdate(
      @PathVariable(KEY) String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    change(key, true, request, response);
  }

  void destroy(
      @PathVariable(KEY) String key, HttpServletRequest request, HttpServletResponse response) {
    operations
        .remove()
        .remove(
            authors.require(request),
            authors.client(request),
            address(key),
            EntityTags.condition(request));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  void usedBy(
      @PathVariable(KEY) String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<UsedBy> uses = operations.uses().list(authors.require(request), address(key));
    JsonAnswer.write(response, 200, new Value.Items(uses.stream().map(UseJson::of).toList()));
  }

  private void change(
      String key, boolean partial, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Selection selection = selection(request);
    var command =
        new ChangeObject.Command(
            authors.require(request),
            authors.client(request),
            address(key),
            JsonBody.of(request).values(),
            partial,
            EntityTags.condition(request));
    write(response, 200, operations.change().change(command), selection);
  }

  private ObjectAddress address(String key) {
    return new ObjectAddress(profile.name(), key);
  }

  private Selection selection(HttpServletRequest request) {
    return profile.selection(Parameters.all(request));
  }

  private static void write(
      HttpServletResponse response, int status, Shown shown, Selection selection)
      throws IOException {
    response.setHeader("ETag", EntityTags.quoted(shown.tag()));
    JsonAnswer.write(response, status, selection.of(shown.fields()));
  }
}
