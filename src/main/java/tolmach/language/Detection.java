package tolmach.language;

/**
 * What a detector says of a text: its language and how sure it is, from 0.0 to 1.0. An abstention
 * is {@link LanguageTag#UNDETERMINED}, never a guess.
 */
public record Detection(LanguageTag language, double confidence) {

  public static final Detection ABSTAINED = new Detection(LanguageTag.UNDETERMINED, 0.0);

  public Detection {
    if (!(confidence >= 0.0 && confidence <= 1.0)) {
      throw new IllegalArgumentException("confidence is from 0.0 to 1.0, got " + confidence);
    }
  }

  public boolean isCertain() {
    return language.isKnown();
  }
}
