package dev.sluice.adapter.web.resource;

import dev.sluice.application.resource.ChangeObject;
import dev.sluice.application.resource.CreateObject;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.application.resource.ListUses;
import dev.sluice.application.resource.RemoveObject;
import dev.sluice.application.resource.ShowObject;

/** What can be done with objects of any model. */
record ResourceOperations(
    ListObjects list,
    ShowObject show,
    CreateObject create,
    ChangeObject change,
    RemoveObject remove,
    ListUses uses) {}
