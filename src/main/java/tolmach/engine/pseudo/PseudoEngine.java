package tolmach.engine.pseudo;

import java.time.Duration;
import java.util.List;
import tolmach.engine.Engine;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.text.Protection;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Turns English into CLDR's pseudo-locale {@code en-XA}: accented letters show what was never
 * localized, brackets show what was cut off or put together from pieces, and about a third more
 * length shows what does not fit. Markers of inline codes and what every language writes the same
 * stay as they are; so do digits, so that a check by value passes. One source always gives the same
 * target.
 */
public final class PseudoEngine implements Engine {

  private static final EngineInfo INFO = new EngineInfo("pseudo", "2", 64, 1);
  private static final LanguageTag TARGET = LanguageTag.of("en-XA");

  private static final LanguagePair PAIR = new LanguagePair(LanguageTag.of("en"), TARGET);

  private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";
  private static final String DOUBLED = "AEIOUaeiou";

  /** Words without a meaning, so that no check takes them for a name or a number. */
  private static final String[] FILLERS = {"ļöŕéṁ", "îþšûṁ", "ðöļöŕ", "šîţ", "åṁéţ"};

  private static final double EXPANSION = 0.3;

  @Override
  public EngineInfo info() {
    return INFO;
  }

  /** Any English but the pseudo-locale itself, into the pseudo-locale. */
  @Override
  public boolean supports(LanguagePair pair) {
    return pair.target().equals(TARGET)
        && pair.source().language().value().equals("en")
        && !pair.source().isPseudo();
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) {
    return sources.stream().map(source -> Translation.unscored(pseudo(source.text()))).toList();
  }

  private static String pseudo(String source) {
    if (source.codePoints().noneMatch(Character::isLetter)) {
      return source;
    }
    StringBuilder target = new StringBuilder("[");
    int from = 0;
    int plain = 0;
    for (Protection.Span untouched : Protection.ALL.find(source, PAIR)) {
      accent(source, from, untouched.start(), target);
      plain += untouched.start() - from;
      target.append(source, untouched.start(), untouched.end());
      from = untouched.end();
    }
    accent(source, from, source.length(), target);
    plain += source.length() - from;
    int missing = (int) Math.ceil(plain * EXPANSION) - (target.length() - 1 - source.length());
    for (int i = 0; missing > 0; i++) {
      String filler = " " + FILLERS[i % FILLERS.length];
      target.append(filler);
      missing -= filler.length();
    }
    return target.append(']').toString();
  }

  private static void accent(String source, int from, int to, StringBuilder target) {
    for (int i = from; i < to; i++) {
      char letter = source.charAt(i);
      int at = PLAIN.indexOf(letter);
      char accented = at < 0 ? letter : ACCENTED.charAt(at);
      target.append(accented);
      if (DOUBLED.indexOf(letter) >= 0) {
        target.append(Character.toLowerCase(accented));
      }
    }
  }
}
