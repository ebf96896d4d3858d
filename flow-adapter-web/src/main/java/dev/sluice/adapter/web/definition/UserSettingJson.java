package dev.sluice.adapter.web.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Something that people can set up for themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserSettingJson(
    String objectUid, String component, String title, @Nullable String configureUrl) {}
