package dev.sluice.domain.audit;

/** What events are called on the wire. */
final class EventAction {

  private EventAction() {}

  static String nameOf(AuditEvent event) {
    return switch (event) {
      case AuditEvent.LoggedIn unused -> "login";
      case AuditEvent.LoginFailed unused -> "login_failed";
      case AuditEvent.LoggedOut unused -> "logout";
      case AuditEvent.SessionBroken unused -> "logout";
      case AuditEvent.ConfigurationError unused -> "configuration_error";
      case AuditEvent.PolicyExecuted unused -> "policy_execution";
      case AuditEvent.PolicyFailed unused -> "policy_exception";
      case AuditEvent.SecretViewed unused -> "secret_view";
      case AuditEvent.SecretRotated unused -> "secret_rotate";
      case AuditEvent.ModelCreated unused -> "model_created";
      case AuditEvent.ModelUpdated unused -> "model_updated";
      case AuditEvent.PermissionsChanged unused -> "model_updated";
      case AuditEvent.ModelDeleted unused -> "model_deleted";
      case AuditEvent.UserWritten unused -> "user_write";
      case AuditEvent.AccountLocked unused -> "user_write";
      case AuditEvent.PasswordSet unused -> "password_set";
      case AuditEvent.ImpersonationStarted unused -> "impersonation_started";
      case AuditEvent.ImpersonationEnded unused -> "impersonation_ended";
      case AuditEvent.InvitationUsed unused -> "invitation_used";
      case AuditEvent.RecoveryCodesDisabled unused -> "custom_static_authenticator_disable";
      case AuditEvent.SystemException unused -> "system_exception";
      case AuditEvent.ExportReady unused -> "export_ready";
      case AuditEvent.EmailSent unused -> "email_sent";
      case AuditEvent.CounterWentBack unused -> "suspicious_request";
      case AuditEvent.OnBehalf other -> nameOf(other.event());
      case AuditEvent.Beside other -> nameOf(other.event());
    };
  }
}
