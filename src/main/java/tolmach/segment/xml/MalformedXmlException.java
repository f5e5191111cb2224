package tolmach.segment.xml;

import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** A file that cannot be read on: no XML, or none that a person would have written. */
public final class MalformedXmlException extends IOException {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /**
   * @param line from 1, where reading ended
   * @param column from 1
   * @param reason what is the matter, without place and full stop
   */
  public MalformedXmlException(int line, int column, String reason) {
    super(String.format(Locale.ROOT, "line %d column %d: %s", line, column, reason));
    this.line = line;
    this.column = column;
  }

  static MalformedXmlException of(XMLStreamException e) {
    String words = e.getMessage() == null ? "it ends too early" : e.getMessage();
    if (e.getNestedException() instanceof IOException io && io.getMessage() != null) {
      words = io.getMessage();
    }
    int message = words.indexOf("Message: ");
    String reason = message < 0 ? words : words.substring(message + "Message: ".length());
    var place = e.getLocation();
    return place == null
        ? new MalformedXmlException(1, 1, reason)
        : new MalformedXmlException(place.getLineNumber(), place.getColumnNumber(), reason);
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
