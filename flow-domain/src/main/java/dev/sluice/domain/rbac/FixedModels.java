package dev.sluice.domain.rbac;

import java.util.List;

/** The models that are no kinds. A new one is one line here. */
final class FixedModels {

  static final List<Model> ALL =
      List.of(
          flows(
              "flow", "Flow", "export_flow", "inspect_flow", "view_flow_cache", "clear_flow_cache"),
          flows("flowstagebinding", "Flow Stage Binding"),
          flows("stage", "Stage"),
          policies("policy", "Policy", "view_policy_cache", "clear_policy_cache"),
          policies("policybinding", "Policy Binding"),
          core(
              "user",
              "User",
              "reset_user_password",
              "impersonate",
              "preview_user",
              "view_user_applications"),
          core(
              "group",
              "Group",
              "add_user_to_group",
              "remove_user_from_group",
              "enable_group_superuser",
              "disable_group_superuser"),
          core("token", "Token", "view_token_key", "set_token_key"),
          core("authenticatedsession", "Authenticated Session"),
          Model.of("authentik_stages_prompt.prompt", "Prompt", "authentik Stages.Prompt"),
          Model.of("authentik_brands.brand", "Brand", "authentik Brands"),
          rbac("role", "Role", "assign_role_permissions", "unassign_role_permissions"),
          rbac("initialpermissions", "Initial Permissions"),
          rbac(
                  "systempermission",
                  "System Permission",
                  "view_system_info",
                  "access_admin_interface",
                  "view_system_settings",
                  "edit_system_settings",
                  "view_media_files",
                  "manage_media_files")
              .withoutObjects(),
          Model.of(
              "authentik_crypto.certificatekeypair",
              "Certificate-Key Pair",
              "authentik Crypto",
              "view_certificatekeypair_certificate",
              "view_certificatekeypair_key"),
          Model.of(
              "authentik_blueprints.blueprintinstance",
              "Blueprint Instance",
              "authentik Blueprints"),
          Model.of(
              "authentik_policies_reputation.reputation",
              "Reputation Score",
              "authentik Policies.Reputation"),
          Model.of(
              "authentik_stages_invitation.invitation",
              "Invitation",
              "authentik Stages.Invitation"),
          Model.of(
              "authentik_stages_consent.userconsent", "User Consent", "authentik Stages.Consent"),
          Model.of(
              "authentik_stages_authenticator_webauthn.webauthndevicetype",
              "WebAuthn Device type",
              "authentik Stages.Authenticator.WebAuthn"),
          Model.of(
              "authentik_stages_authenticator_endpoint_gdtc.endpointdevice",
              "Endpoint Device",
              "authentik Stages.Authenticator.Endpoint Google Device Trust Connector"),
          Model.of("authentik_events.event", "Event", "authentik Events"),
          Model.of("authentik_reports.dataexport", "Data Export", "authentik Reports"));

  private FixedModels() {}

  private static Model flows(String model, String verboseName, String... specials) {
    return Model.of("authentik_flows." + model, verboseName, "authentik Flows", specials);
  }

  private static Model policies(String model, String verboseName, String... specials) {
    return Model.of("authentik_policies." + model, verboseName, "authentik Policies", specials);
  }

  private static Model core(String model, String verboseName, String... specials) {
    return Model.of("authentik_core." + model, verboseName, "authentik Core", specials);
  }

  private static Model rbac(String model, String verboseName, String... specials) {
    return Model.of("authentik_rbac." + model, verboseName, "authentik RBAC", specials);
  }
}
