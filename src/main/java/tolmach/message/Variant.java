package tolmach.message;

import java.util.List;
import tolmach.segment.CodedText;

/**
 * What a message says in one case.
 *
 * @param cases one for each selector of the message, in their order: a category of CLDR ({@code
 *     one}), an explicit number ({@code =0}), a keyword ({@code female}); empty for a message
 *     without selectors
 * @param text the whole sentence
 * @param numbers one for each selector, in their order: the id of the inline code that prints its
 *     number ({@code #}, {@code %d}), 0 if the text does not print it
 */
public record Variant(List<String> cases, CodedText text, List<Integer> numbers) {

  public Variant {
    cases = List.copyOf(cases);
    numbers = List.copyOf(numbers);
    if (cases.size() != numbers.size()) {
      throw new IllegalArgumentException("cases " + cases + ", but numbers " + numbers);
    }
  }

  /** The only one of a message without selectors. */
  public static Variant only(CodedText text) {
    return new Variant(List.of(), text, List.of());
  }
}
