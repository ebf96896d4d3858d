package dev.sluice.adapter.web.account;

import java.util.List;

/** Where accounts stand. */
record UserPathsJson(List<String> paths) {}
