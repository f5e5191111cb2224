package tolmach.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes, in UTF-8 whatever the platform says. Only answers go to {@code
 * out}.
 *
 * @param interactive true if a person watches {@code err}
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

  /** The process's own; the launcher knows whether stderr is a terminal, Java does not. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        Boolean.getBoolean("terminal.watched"));
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean autoFlush) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        autoFlush,
        StandardCharsets.UTF_8);
  }

  /** One line of the answer; ends with a plain line feed on every platform. */
  void answer(String line) {
    out.print(line);
    out.print('\n');
  }

  /** One line that is not of the answer. */
  void tell(String line) {
    err.println(line);
  }

  /** True if who reads the answer has gone away, as {@code head} does. */
  boolean isClosed() {
    return out.checkError();
  }
}
