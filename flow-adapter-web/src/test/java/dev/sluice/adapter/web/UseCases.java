package dev.sluice.adapter.web;

import dev.sluice.application.account.CreateRecoveryLink;
import dev.sluice.application.account.CreateServiceAccount;
import dev.sluice.application.account.EndImpersonation;
import dev.sluice.application.account.EndSessionsOfUsers;
import dev.sluice.application.account.Impersonate;
import dev.sluice.application.account.ListUserPaths;
import dev.sluice.application.brand.DescribeBrand;
import dev.sluice.application.definition.ListUserSettings;
import dev.sluice.application.execution.AnswerStage;
import dev.sluice.application.execution.CancelExecution;
import dev.sluice.application.execution.ChooseFlow;
import dev.sluice.application.execution.ConfigureStage;
import dev.sluice.application.execution.DescribeFlow;
import dev.sluice.application.execution.PrepareFlow;
import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.identity.DescribeCaller;
import dev.sluice.application.identity.IdentifyCaller;
import dev.sluice.application.identity.ListSessions;
import dev.sluice.application.token.SetTokenKey;
import dev.sluice.application.token.ViewTokenKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind the web in a test; each refuses to be called until the test says otherwise.
 */
public final class UseCases {

  /** What failed in a way that nobody foresaw. */
  public final List<Throwable> failures = new ArrayList<>();

  public DescribeFlow describeFlow =
      _ -> {
        throw unexpected();
      };
  public StartFlow startFlow =
      _ -> {
        throw unexpected();
      };
  public AnswerStage answerStage =
      _ -> {
        throw unexpected();
      };
  public CancelExecution cancelExecution =
      _ -> {
        throw unexpected();
      };
  public PrepareFlow prepareFlow =
      _ -> {
        throw unexpected();
      };
  public ChooseFlow chooseFlow =
      _ -> {
        throw unexpected();
      };
  public IdentifyCaller identifyCaller =
      _ -> {
        throw unexpected();
      };
  public DescribeCaller describeCaller =
      (_, _) -> {
        throw unexpected();
      };
  public DescribeBrand describeBrand = _ -> Samples.brand();
  public ListSessions listSessions =
      _ -> {
        throw unexpected();
      };
  public ListUserSettings listUserSettings =
      _ -> {
        throw unexpected();
      };
  public ConfigureStage configureStage =
      (_, _, _) -> {
        throw unexpected();
      };
  public final RecordedPasswords setPassword = new RecordedPasswords();
  public final RecordedMembers changeGroupMembers = new RecordedMembers();
  public CreateRecoveryLink createRecoveryLink =
      (_, _, _, _) -> {
        throw unexpected();
      };
  public Impersonate impersonate =
      (_, _, _, _) -> {
        throw unexpected();
      };
  public EndImpersonation endImpersonation =
      (_, _) -> {
        throw unexpected();
      };
  public ListUserPaths listUserPaths =
      (_, _) -> {
        throw unexpected();
      };
  public CreateServiceAccount createServiceAccount =
      (_, _, _) -> {
        throw unexpected();
      };
  public ViewTokenKey viewTokenKey =
      (_, _, _) -> {
        throw unexpected();
      };
  public SetTokenKey setTokenKey =
      (_, _, _, _) -> {
        throw unexpected();
      };
  public EndSessionsOfUsers endSessionsOfUsers =
      (_, _) -> {
        throw unexpected();
      };
  public boolean ready = true;

  private static AssertionError unexpected() {
    return new AssertionError("nobody expected this call");
  }
}
