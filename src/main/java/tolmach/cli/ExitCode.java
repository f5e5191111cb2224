package tolmach.cli;

/** What a command's exit says to a script. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** Done, but something is held or dead-lettered. */
  static final int HELD = 3;

  private ExitCode() {}
}
