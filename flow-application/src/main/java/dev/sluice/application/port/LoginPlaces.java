package dev.sluice.application.port;

import dev.sluice.domain.context.Position;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;

/** From where on earth people logged in before. */
public interface LoginPlaces {

  /**
   * The latest logins of a user, the newest first; one query by index.
   *
   * @param count how many logins count; those from nobody knows where are among them, but left out
   */
  List<LoginPlace> listLatest(UserId user, int count);

  /** A login from somewhere. */
  record LoginPlace(Instant at, Position position) {}
}
