package tolmach.check;

/**
 * What a check has to say of one segment, in plain words: {@code "7,500 became 75,000"}.
 *
 * @param check the check's stable name: {@code numbers}, {@code placeholders}
 * @param source the piece of the source that it is about, as it stands there or in a word for it;
 *     null if it is about none, or about all
 * @param target the same of the translation
 */
public record Finding(
    String check, Severity severity, String message, String source, String target) {

  /** One that is about no piece in particular. */
  public Finding(String check, Severity severity, String message) {
    this(check, severity, message, null, null);
  }

  /** The same, weighed otherwise. */
  public Finding with(Severity newSeverity) {
    return new Finding(check, newSeverity, message, source, target);
  }
}
