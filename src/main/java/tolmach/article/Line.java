package tolmach.article;

/**
 * A line of a plain text.
 *
 * @param apart true if there is an empty line, or the text's edge, on either side
 * @param label what the line is by itself, wherever it stands
 */
record Line(String text, boolean apart, Label label) {

  /** A sentence in a body has at least so many words; what is shorter may be a button. */
  static final int SENTENCE_WORDS = 10;

  /** What a line is by its wording alone. */
  enum Label {
    SENTENCE,
    LINK,
    CREDIT,
    CAPTION,
    REPEAT,
    CONTROL,
    BYLINE,
    DATE,
    OTHER
  }

  static Line of(String text, boolean apart, int sentenceWords) {
    return new Line(text, apart, label(text, sentenceWords));
  }

  private static Label label(String text, int sentenceWords) {
    if (PageWords.isLink(text)) {
      return Label.LINK;
    }
    if (PageWords.isCredit(text)) {
      return Label.CREDIT;
    }
    if (PageWords.isControl(text)) {
      return Label.CONTROL;
    }
    if (Words.endsSentence(text) && Words.count(text) >= sentenceWords) {
      return Label.SENTENCE;
    }
    if (PageWords.isByline(text)) {
      return Label.BYLINE;
    }
    return DateLine.matches(text) ? Label.DATE : Label.OTHER;
  }

  Line as(Label other) {
    return new Line(text, apart, other);
  }

  boolean is(Label other) {
    return label == other;
  }

  /** A headline by its look: some words without a full stop. */
  boolean isTitle(int words) {
    return label == Label.OTHER && Words.count(text) >= words && !text.endsWith(".");
  }

  /** A sentence, however short. */
  boolean isShortSentence() {
    return label == Label.OTHER && Words.endsSentence(text) && Words.count(text) >= 2;
  }

  boolean isListItem() {
    return text.matches("[-–•*·]\\s+\\S.*");
  }
}
