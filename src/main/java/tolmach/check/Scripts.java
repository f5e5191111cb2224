package tolmach.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tolmach.language.LanguageTag;

/** Which scripts a language is written in, and how much of a text is in them. */
final class Scripts {

  private static final Map<LanguageTag, Set<Integer>> KNOWN = new ConcurrentHashMap<>();

  private Scripts() {}

  /** ICU's script codes, several for Japanese; empty where ICU knows none. */
  static Set<Integer> of(LanguageTag language) {
    return KNOWN.computeIfAbsent(language, Scripts::lookUp);
  }

  private static Set<Integer> lookUp(LanguageTag language) {
    int[] codes = UScript.getCode(ULocale.forLanguageTag(language.value()));
    return codes == null ? Set.of() : IntStream.of(codes).boxed().collect(Collectors.toSet());
  }

  static long letters(String text) {
    return text.codePoints().filter(UCharacter::isLetter).count();
  }

  static long lettersIn(Set<Integer> scripts, String text) {
    return text.codePoints()
        .filter(UCharacter::isLetter)
        .filter(letter -> scripts.contains(UScript.getScript(letter)))
        .count();
  }
}
