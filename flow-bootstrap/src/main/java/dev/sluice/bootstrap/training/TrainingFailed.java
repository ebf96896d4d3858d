package dev.sluice.bootstrap.training;

/** The server did not do what it would have been trained for. */
public final class TrainingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrainingFailed(String message) {
    super(message);
  }

  TrainingFailed(Throwable cause) {
    super(cause);
  }
}
