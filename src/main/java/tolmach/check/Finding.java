package tolmach.check;

/**
 * What a check has to say of one segment, in plain words: {@code "7,500 became 75,000"}.
 *
 * @param check the check's stable name: {@code numbers}, {@code placeholders}
 */
public record Finding(String check, Severity severity, String message) {}
