package tolmach.language;

import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes {@code han-variants.txt}: the characters that CLDR's transliteration between simplified and
 * traditional script replaces. Not part of the build; see src/docs/language-model.md.
 */
final class HanVariantsWriter {

  private HanVariantsWriter() {}

  /**
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    String head =
        """
        # Characters of simplified Chinese only, then of traditional Chinese only: what CLDR's
        # transliterations Simplified-Traditional and Traditional-Simplified replace.
        """;
    Files.writeString(
        Path.of(arguments[0]),
        head
            + replaced("Simplified-Traditional")
            + "\n"
            + replaced("Traditional-Simplified")
            + "\n");
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
}
