package tolmach.message.icu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.segment.CodedText;

/** Writes sentences as one pattern, nested in the order of its selectors. */
public final class PatternWriter {

  private static final String OTHER = "other";

  private final List<Selector> selectors;
  private final boolean inPlural;

  private PatternWriter(MessageText text) {
    selectors = text.selectors();
    inPlural = selectors.stream().anyMatch(Selector::isPlural);
  }

  /** The pattern that {@link PatternReader} reads as this. */
  public static String write(MessageText text) {
    return new PatternWriter(text).nested(text.variants(), 0);
  }

  private String nested(List<Variant> variants, int depth) {
    if (depth == selectors.size()) {
      CodedText text = variants.get(0).text();
      return Quoting.of(text.text(), text.codes(), inPlural);
    }
    boolean isInnermost = inPlural && depth == selectors.size() - 1; // there # is quoted
    if (isInnermost || says(variants, depth)) {
      Selector selector = selectors.get(depth);
      Map<String, List<Variant>> cases = new LinkedHashMap<>();
      for (Variant variant : variants) {
        cases.computeIfAbsent(variant.cases().get(depth), any -> new ArrayList<>()).add(variant);
      }
      return cases.entrySet().stream()
          .map(one -> one.getKey() + " {" + nested(one.getValue(), depth + 1) + "}")
          .collect(Collectors.joining(" ", head(selector), "}"));
    }
    return nested(variants, depth + 1);
  }

  /** False if the words do not depend on the selector here. */
  private static boolean says(List<Variant> variants, int depth) {
    return variants.stream()
        .anyMatch(one -> !one.cases().get(depth).equals(OTHER) || one.numbers().get(depth) != 0);
  }

  private static String head(Selector selector) {
    String word =
        switch (selector.kind()) {
          case CARDINAL -> "plural";
          case ORDINAL -> "selectordinal";
          case SELECT -> "select";
        };
    String offset = selector.offset() == 0 ? "" : "offset:" + selector.offset() + " ";
    return "{" + selector.argument() + ", " + word + ", " + offset;
  }
}
