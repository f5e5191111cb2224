package tolmach.message;

import java.util.List;
import tolmach.segment.CodedText;

/**
 * What a message says: one text, or one for each case of its selectors. However the format nests or
 * names them, each variant is a whole sentence, as ICU and MessageFormat 2 advise.
 *
 * @param variants in the order of the file; never empty
 */
public record MessageText(List<Selector> selectors, List<Variant> variants) {

  public MessageText {
    selectors = List.copyOf(selectors);
    variants = List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a message says something, if only \"\"");
    }
    for (Variant variant : variants) {
      if (variant.cases().size() != selectors.size()) {
        throw new IllegalArgumentException(
            "the case " + variant.cases() + " is none of the selectors " + selectors);
      }
    }
  }

  /** One text for all cases. */
  public static MessageText of(CodedText text) {
    return new MessageText(List.of(), List.of(Variant.only(text)));
  }

  /** True if it says the same whatever its arguments are. */
  public boolean isPlain() {
    return selectors.isEmpty();
  }
}
