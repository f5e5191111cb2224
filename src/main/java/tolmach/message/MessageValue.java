package tolmach.message;

import java.util.List;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;

/**
 * The value of a message as a segment and back.
 *
 * <p>In a value with MessageFormat arguments apostrophes are syntax: {@code ''} is read as one
 * apostrophe and every apostrophe of the translation is written as two; an apostrophe that quotes
 * no brace is taken for the letter it was meant to be, as ICU does. Without arguments apostrophes
 * are letters, doubled or not.
 */
final class MessageValue {

  /** Patterns whose words depend on a number or a choice. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\{\\s*[\\p{L}\\p{N}_.-]+\\s*,\\s*(?:plural|select|selectordinal|choice)\\s*,");

  private MessageValue() {}

  static Segment segment(Entry entry, LanguageTag language) {
    if (CHOICE.matcher(entry.value()).find()) {
      CodedText whole = CodedText.builder().text(entry.value()).build();
      return new Segment(entry.key(), whole.text(), whole.codes(), language, false);
    }
    CodedText text = coded(entry.value());
    return new Segment(
        entry.key(), text.text(), text.codes(), language, text.hasSomethingToTranslate());
  }

  static CodedText coded(String value) {
    return coded(value, MessageTokens.hasArguments(value));
  }

  /**
   * @param arguments whether apostrophes quote
   */
  static CodedText coded(String value, boolean arguments) {
    CodedText.Builder builder = CodedText.builder();
    for (MessageTokens.Token token : MessageTokens.of(value)) {
      switch (token.kind()) {
        case TEXT -> builder.text(arguments ? token.text().replace("''", "'") : token.text());
        case OPEN -> builder.open(token.text());
        case CLOSE -> builder.close(token.text());
        case CODE -> builder.standalone(token.text());
      }
    }
    return builder.build();
  }

  /**
   * The value that a translation makes.
   *
   * @throws IllegalArgumentException if the translation has a marker without a code
   */
  static String of(String sourceValue, String targetText, List<InlineCode> codes) {
    return MessageTokens.hasArguments(sourceValue) && !CHOICE.matcher(sourceValue).find()
        ? CodedText.restore(targetText, codes, MessageValue::quoted)
        : CodedText.restore(targetText, codes);
  }

  /** The value that says this; apostrophes are doubled where an argument makes them quotes. */
  static String of(CodedText text) {
    boolean arguments =
        text.codes().stream().anyMatch(code -> MessageTokens.hasArguments(code.data()));
    return arguments
        ? CodedText.restore(text.text(), text.codes(), MessageValue::quoted)
        : CodedText.restore(text.text(), text.codes());
  }

  private static String quoted(String text) {
    return text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
  }
}
