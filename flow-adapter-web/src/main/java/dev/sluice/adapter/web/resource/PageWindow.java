package dev.sluice.adapter.web.resource;

import dev.sluice.adapter.web.error.RequestRefused;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.value.Value;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which page of a list is wanted (spec/api.md 1.6).
 *
 * @param number from 1
 * @param size how many rows a page has
 */
public record PageWindow(int number, int size) {

  private static final int USUAL = 20;
  private static final int LARGEST = 100;

  /**
   * The page that a request asks for.
   *
   * @throws RequestRefused if there is no page of that number in any list
   */
  public static PageWindow of(HttpServletRequest request) {
    return of(request, LARGEST);
  }

  /**
   * The page that a request asks for.
   *
   * @param largest how many rows a page may be asked to have
   * @throws RequestRefused if there is no page of that number in any list
   */
  public static PageWindow of(HttpServletRequest request, int largest) {
    int number = positive(Parameters.last(request, "page"), 1);
    if (number < 1) {
      throw RequestRefused.invalidPage();
    }
    int size = positive(Parameters.last(request, "page_size"), 0);
    return new PageWindow(number, size < 1 ? USUAL : Math.min(size, largest));
  }

  /** What a request asks for that gets everything at once: its page does not matter. */
  public static ListObjects.Request all(HttpServletRequest request) {
    return new PageWindow(1, Integer.MAX_VALUE).query(request);
  }

  /** What a request asks a list for, with all its parameters. */
  public ListObjects.Request query(HttpServletRequest request) {
    return new ListObjects.Request(
        Parameters.all(request),
        Parameters.last(request, "search"),
        Parameters.last(request, "ordering"),
        offset(),
        size);
  }

  private long offset() {
    return (number - 1L) * size;
  }

  /**
   * A page as it is sent.
   *
   * @throws RequestRefused if the list ends before
   */
  public Value.Fields envelope(Page<Value.Fields> page) {
    long pages = Math.max(1, (page.count() + size - 1) / size);
    if (number > pages) {
      throw RequestRefused.invalidPage();
    }
    var envelope = new LinkedHashMap<String, Value>();
    envelope.put("pagination", pagination(page, pages));
    envelope.put("results", new Value.Items(List.copyOf(page.rows())));
    envelope.put("autocomplete", Value.Fields.NONE);
    return new Value.Fields(envelope);
  }

  private Value.Fields pagination(Page<?> page, long pages) {
    var pagination = new LinkedHashMap<String, Value>();
    pagination.put("next", Value.of(number < pages ? number + 1 : 0));
    pagination.put("previous", Value.of(number - 1));
    pagination.put("count", Value.of(page.count()));
    pagination.put("current", Value.of(number));
    pagination.put("total_pages", Value.of(pages));
    pagination.put("start_index", Value.of(page.count() == 0 ? 0 : offset() + 1));
    pagination.put("end_index", Value.of(Math.min(offset() + size, page.count())));
    return new Value.Fields(pagination);
  }

  /** The number in a text; 0 where it is none that counts anything. */
  private static int positive(String text, int absent) {
    if (text.isBlank()) {
      return absent;
    }
    try {
      return Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
