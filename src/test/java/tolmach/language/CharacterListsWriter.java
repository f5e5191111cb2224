package tolmach.language;

import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes {@code han-variants.txt} and {@code alphabets.txt} from CLDR, whose own data take long to
 * load. Not part of the build; see src/docs/language-model.md.
 */
final class CharacterListsWriter {

  private CharacterListsWriter() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.writeString(folder.resolve("han-variants.txt"), hanVariants());
    Files.writeString(folder.resolve("alphabets.txt"), alphabets());
  }

  private static String hanVariants() {
    return """
        # Characters of simplified Chinese only, then of traditional Chinese only: what CLDR's
        # transliterations Simplified-Traditional and Traditional-Simplified replace.
        """
        + replaced("Simplified-Traditional")
        + "\n"
        + replaced("Traditional-Simplified")
        + "\n";
  }

  private static String replaced(String transliteration) {
    Transliterator transliterator = Transliterator.getInstance(transliteration);
    var characters = new StringBuilder();
    for (String character : new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, UScript.HAN)) {
      if (!transliterator.transliterate(character).equals(character)) {
        characters.append(character);
      }
    }
    return characters.toString();
  }

  private static String alphabets() {
    var lines = new StringBuilder("# CLDR's exemplar letters beyond z, both cases.\n");
    for (LanguageTag language : LanguageModel.shared().languages()) {
      UnicodeSet letters =
          LocaleData.getExemplarSet(
              ULocale.forLanguageTag(language.value()), UnicodeSet.CASE_INSENSITIVE);
      lines.append(language).append(' ');
      for (String letter : letters) {
        if (letter.codePointCount(0, letter.length()) == 1 && letter.codePointAt(0) > 'z') {
          lines.append(letter);
        }
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
