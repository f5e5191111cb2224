package tolmach.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tolmach.article.BadItemException;
import tolmach.wire.OperatorException;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;
import tolmach.worker.exchange.Exported;
import tolmach.worker.exchange.Returned;
import tolmach.worker.exchange.XliffExchange;

/** A file that came back from a translator. Nothing is ever written to it. */
final class ReturnedFile {

  private final String name;
  private final byte[] bytes;

  ReturnedFile(InputFile input) {
    this.name = input.name();
    this.bytes = input.bytes();
  }

  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }

  String name() {
    return name;
  }

  /**
   * @throws OperatorException if it is no XLIFF 2 or not of one story
   */
  Exported head() {
    return read(XliffExchange::head);
  }

  Returned edits(Draft draft) {
    return read(in -> XliffExchange.edits(in, draft));
  }

  Returned onto(List<TargetSegment> segments, String person) {
    return read(in -> XliffExchange.onto(in, segments, person));
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.of(new ByteArrayInputStream(bytes));
    } catch (BadItemException | IOException e) {
      throw new OperatorException(
          name + ": " + e.getMessage(),
          "Nothing was imported, and the file stays as it is. Have the translator's tool write"
              + " XLIFF 2.1, as ./tolmach review export does, and import that");
    }
  }
}
