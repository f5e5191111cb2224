package tolmach.article;

import java.util.Arrays;
import java.util.List;
import tolmach.language.LanguageTag;
import tolmach.segment.Segmenter;

/** Cuts after a full stop before a capital. */
final class TestSegmenter implements Segmenter {
  @Override
  public List<String> sentences(LanguageTag language, String text) {
    return Arrays.stream(text.split("(?<=[.!?]\"?)\\s+(?=[\\p{Lu}\"⟦])"))
        .filter(sentence -> !sentence.isBlank())
        .toList();
  }
}
