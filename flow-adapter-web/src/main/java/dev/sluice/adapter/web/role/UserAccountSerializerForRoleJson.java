package dev.sluice.adapter.web.role;

/**
 * Who is to hold a role, or no longer, for the description of the API; called as in the contract.
 */
record UserAccountSerializerForRoleJson(int pk) {}
