package tolmach.message;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tolmach.message.icu.Quoting;
import tolmach.segment.CodedText;

/**
 * The value of a message as text with inline codes and back.
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

  /** True if a choice is meant, whether or not it is well written. */
  static boolean looksLikeChoice(String value) {
    return CHOICE.matcher(value).find();
  }

  static CodedText coded(String value) {
    return coded(value, MessageTokens.hasArguments(value));
  }

  /**
   * @param arguments whether apostrophes quote
   */
  static CodedText coded(String value, boolean arguments) {
    return coded(
        value, text -> arguments ? text.replace("''", "'") : text, UnaryOperator.identity());
  }

  /**
   * @param text what words say
   * @param data what stands for a code in the file
   */
  static CodedText coded(String value, UnaryOperator<String> text, UnaryOperator<String> data) {
    CodedText.Builder builder = CodedText.builder();
    for (MessageTokens.Token token : MessageTokens.of(value)) {
      switch (token.kind()) {
        case TEXT -> builder.text(text.apply(token.text()));
        case OPEN -> builder.open(data.apply(token.text()));
        case CLOSE -> builder.close(data.apply(token.text()));
        case CODE -> builder.standalone(data.apply(token.text()));
      }
    }
    return builder.build();
  }

  /** The value that says this; apostrophes are doubled where an argument makes them quotes. */
  static String of(CodedText text) {
    boolean arguments =
        text.codes().stream().anyMatch(code -> MessageTokens.hasArguments(code.data()));
    return arguments
        ? Quoting.of(text.text(), text.codes(), false)
        : CodedText.restore(text.text(), text.codes());
  }
}
