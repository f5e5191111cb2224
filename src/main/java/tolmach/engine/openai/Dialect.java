package tolmach.engine.openai;

import java.util.Locale;
import java.util.Optional;
import tolmach.engine.http.ServiceFault;

/**
 * What a server understands; learned once from its refusals.
 *
 * @param format how it is told to answer in JSON
 * @param steady whether temperature and seed can be set
 */
record Dialect(Format format, boolean steady) {

  /** From the strictest to the loosest. */
  enum Format {
    SCHEMA,
    OBJECT,
    PLAIN
  }

  static final Dialect FULL = new Dialect(Format.SCHEMA, true);

  /** A simpler one, if the fault says that this one was not understood. */
  Optional<Dialect> after(ServiceFault fault) {
    if (fault.status() != 400 && fault.status() != 422 && fault.status() != 501) {
      return Optional.empty();
    }
    String said = fault.said().toLowerCase(Locale.ROOT);
    if (steady && (said.contains("temperature") || said.contains("seed"))) {
      return Optional.of(new Dialect(format, false));
    }
    boolean aboutFormat =
        said.contains("response_format")
            || said.contains("json_schema")
            || said.contains("json_object")
            || said.contains("schema")
            || said.contains("grammar");
    if (aboutFormat && format != Format.PLAIN) {
      return Optional.of(new Dialect(Format.values()[format.ordinal() + 1], steady));
    }
    return Optional.empty();
  }
}
