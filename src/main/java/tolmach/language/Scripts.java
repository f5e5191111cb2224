package tolmach.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which languages are written in which script, as CLDR has it. */
final class Scripts {

  private static final Map<LanguageTag, int[]> CODES = new ConcurrentHashMap<>();

  private Scripts() {}

  /**
   * True if the language is written in that script: {@code sr} in Cyrillic, {@code sr-Latn} in
   * Latin, {@code ja} in kana and Han alike.
   *
   * @param script a constant of {@link UScript}
   */
  static boolean writes(LanguageTag language, int script) {
    for (int code : codes(language)) {
      if (code == script) {
        return true;
      }
    }
    return false;
  }

  private static int[] codes(LanguageTag language) {
    return CODES.computeIfAbsent(
        language.written(),
        tag -> {
          int[] codes = UScript.getCode(ULocale.forLanguageTag(tag.value()));
          return codes == null ? new int[0] : codes;
        });
  }

  /** True if no other of the languages is written in a script of this one's, or Han decides. */
  static boolean alone(LanguageTag language, Set<LanguageTag> languages) {
    int[] codes = codes(language);
    if (codes.length == 0) {
      return false;
    }
    for (int code : codes) {
      if (code != UScript.HAN && candidates(languages, code).size() > 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * Those of the languages that a text of this script may be in. Han without kana is no Japanese
   * and no Korean as long as Chinese is among the languages.
   */
  static List<LanguageTag> candidates(Set<LanguageTag> languages, int script) {
    var found = new ArrayList<LanguageTag>();
    for (LanguageTag language : languages) {
      if (writes(language, script)) {
        found.add(language);
      }
    }
    if (script == UScript.HAN) {
      List<LanguageTag> chinese =
          found.stream().filter(tag -> tag.language().value().equals("zh")).toList();
      return chinese.isEmpty() ? found : chinese;
    }
    return found;
  }
}
