package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import java.util.List;

/** Who refers to an object, and what removing it would do to them. */
public interface Uses {

  /**
   * Those that refer to an object, directly or to something that goes with it, by model and name;
   * one query. Nothing for an object or a model that is not there.
   */
  List<UsedBy> list(ObjectKey of);
}
