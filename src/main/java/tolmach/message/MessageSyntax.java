package tolmach.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.message.icu.PatternReader;
import tolmach.message.icu.PatternWriter;
import tolmach.message.icu.UnreadablePatternException;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/**
 * How values of messages are written: words, with placeholders, tags, entities and line breaks
 * among them as inline codes. What a format escapes is resolved before and put back after.
 */
public final class MessageSyntax {

  /** A number as printf prints one: {@code %d}, {@code %1$d}, {@code %lld}, {@code %'d}. */
  private static final Pattern PRINTED_NUMBER =
      Pattern.compile("%(?:[0-9]+\\$)?[-+ 0,']*[0-9]*(?:hh|h|ll|l|q|z|t|j)?[diu]");

  private static final PatternReader PATTERNS =
      new PatternReader((words, data) -> MessageValue.coded(words, text -> text, data));

  private MessageSyntax() {}

  /**
   * A value in which ICU patterns are understood: {@code plural}, {@code selectordinal} and {@code
   * select} become variants, and apostrophes quote where there are arguments.
   *
   * <p>A pattern that ICU cannot read, a {@code choice} and one of too many cases are one inline
   * code: they stay as they are, and {@link #unreadable} says why.
   */
  public static MessageText read(String value) {
    if (!MessageValue.looksLikeChoice(value)) {
      return MessageText.of(MessageValue.coded(value));
    }
    try {
      return PATTERNS.read(value).orElseGet(() -> MessageText.of(MessageValue.coded(value)));
    } catch (UnreadablePatternException e) {
      return MessageText.of(CodedText.builder().standalone(value).build());
    }
  }

  /** Why a text is a pattern kept as it is, for its author; empty if it is none. */
  public static Optional<String> unreadable(MessageText text) {
    List<InlineCode> codes = text.variants().get(0).text().codes();
    if (!text.isPlain()
        || codes.size() != 1
        || !MessageValue.looksLikeChoice(codes.get(0).data())) {
      return Optional.empty();
    }
    try {
      PATTERNS.read(codes.get(0).data());
      return Optional.empty();
    } catch (UnreadablePatternException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The value that says this, for {@link #read}. */
  public static String write(MessageText text) {
    return text.isPlain()
        ? MessageValue.of(text.variants().get(0).text())
        : PatternWriter.write(text);
  }

  /** A value in which braces of ICU mean nothing and apostrophes are letters. */
  public static CodedText plain(String value) {
    return MessageValue.coded(value, false);
  }

  /** The value that says this, for {@link #plain}. */
  public static String plain(CodedText text) {
    return CodedText.restore(text.text(), text.codes());
  }

  /**
   * One form of a plural that the format itself has, as a variant of one selector.
   *
   * @param category of CLDR, or an explicit number, {@code =0}
   * @param argument the name of the placeholder that prints the number ({@code count}), {@code ""}
   *     for the first number of printf
   */
  public static Variant form(String category, String value, String argument) {
    CodedText text = plain(value);
    return new Variant(List.of(category), text, List.of(number(text.codes(), argument)));
  }

  private static int number(List<InlineCode> codes, String argument) {
    for (InlineCode code : codes) {
      Matcher printed = PRINTED_NUMBER.matcher(code.data());
      boolean named =
          !argument.isEmpty()
              && code.data()
                  .matches("(?s)[%$#@]?\\{{1,2}\\s*" + Pattern.quote(argument) + "\\s*[,}].*");
      if (named || argument.isEmpty() && printed.matches()) {
        return code.id();
      }
    }
    return 0;
  }
}
