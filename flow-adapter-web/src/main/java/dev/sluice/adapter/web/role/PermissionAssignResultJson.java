package dev.sluice.adapter.web.role;

/**
 * What became of one permission.
 *
 * @param id the number of the grant
 */
record PermissionAssignResultJson(String id) {}
