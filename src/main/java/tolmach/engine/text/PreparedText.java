package tolmach.engine.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Hypothesis;
import tolmach.engine.Translation.Note;
import tolmach.engine.Translation.Token;
import tolmach.language.LanguagePair;

/**
 * A segment made ready for an engine. White space and codes around the whole text stay outside;
 * what the engine must not touch is replaced, taken out or watched, as its {@link TextPolicy} says;
 * a text in capitals is given in small letters. {@link #finish} makes the target: every code once
 * and well nested, every protected part as it was, in the case of the source. Immutable.
 */
public final class PreparedText {

  private final String segment;
  private final Edges edges;
  private final Outgoing sent;
  private final LanguagePair pair;
  private final TextPolicy policy;
  private final Casing casing;
  private final String forEngine;

  private PreparedText(
      String segment, Edges edges, Outgoing sent, LanguagePair pair, TextPolicy policy) {
    this.segment = segment;
    this.edges = edges;
    this.sent = sent;
    this.pair = pair;
    this.policy = policy;
    this.casing = policy.recased() ? Casing.of(sent, pair) : Casing.NONE;
    this.forEngine = casing.forEngine(sent, pair.source());
  }

  /**
   * @param segment with markers of inline codes
   */
  public static PreparedText of(String segment, LanguagePair pair, TextPolicy policy) {
    Edges edges = Edges.of(segment);
    return new PreparedText(
        segment, edges, Outgoing.of(segment, edges, pair, policy), pair, policy);
  }

  /** What the engine shall translate. */
  public String forEngine() {
    return forEngine;
  }

  /**
   * False if there is nothing that another language would say differently: digits, punctuation,
   * emoji, addresses. No engine need see it; {@link #untouched} is the answer.
   */
  public boolean hasWords() {
    return sent.hasWords();
  }

  /** The segment as its own translation. */
  public Translation untouched() {
    return Translation.unscored(segment);
  }

  /** The target, with every code and all protected text in it, however the engine left it. */
  public String finish(String answer) {
    return finish(Translation.unscored(answer)).text();
  }

  /**
   * The target in full.
   *
   * @param answer to {@link #forEngine}; its tokens have their offsets in that and in their text
   */
  public Translation finish(Translation answer) {
    Placing placing =
        new Placing(sent, policy.holders(), pair.target(), answer.text(), answer.tokens());
    String text = write(placing);
    Set<Note> notes = EnumSet.noneOf(Note.class);
    notes.addAll(answer.notes());
    if (placing.isGuessed()) {
      notes.add(Note.CODES_GUESSED);
    }
    List<Hypothesis> alternatives =
        answer.alternatives().stream()
            .map(other -> new Hypothesis(finish(other.text()), other.score()))
            .toList();
    return new Translation(text, answer.score(), tokens(answer, placing), alternatives, notes);
  }

  private String write(Placing placing) {
    Canvas canvas = placing.canvas();
    casing.giveBack(canvas, placing.protectedPlaces(), placing, sent, pair.target());
    List<Item> codes = sent.items().stream().filter(Item::isCode).toList();
    List<Nesting.Put> puts =
        Nesting.of(codes, item -> placing.place(item).start(), canvas.length());
    int i = puts.size();
    while (i > 0) {
      int first = i - 1;
      while (first > 0 && puts.get(first - 1).at() == puts.get(i - 1).at()) {
        first--;
      }
      insert(canvas, puts.subList(first, i), placing.spaced());
      i = first;
    }
    canvas.replace(0, 0, segment.substring(0, edges.from()));
    canvas.replace(canvas.length(), canvas.length(), segment.substring(edges.to()));
    return canvas.text();
  }

  /** Codes of one offset; one that stood between spaces in the source does so again. */
  private static void insert(Canvas canvas, List<Nesting.Put> puts, boolean spaced) {
    int at = puts.get(0).at();
    StringBuilder text = new StringBuilder();
    boolean clear = at == 0 || !isWordEnd(canvas.charAt(at - 1));
    boolean wanted = false;
    for (Nesting.Put put : puts) {
      Item item = put.item();
      boolean single = spaced && item.kind() == Item.Kind.ALONE;
      if ((wanted || single && item.spaceBefore()) && !clear) {
        text.append(' ');
      }
      text.append(item.literal());
      clear = item.kind() == Item.Kind.OPEN;
      wanted = single && item.spaceAfter();
    }
    if (wanted && at < canvas.length() && Character.isLetterOrDigit(canvas.charAt(at))) {
      text.append(' ');
    }
    canvas.replace(at, at, text.toString());
  }

  private static boolean isWordEnd(char character) {
    return Character.isLetterOrDigit(character) || ",.;:!?)]»”%".indexOf(character) >= 0;
  }

  private List<Token> tokens(Translation answer, Placing placing) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < answer.tokens().size(); i++) {
      Token token = answer.tokens().get(i);
      Canvas.Place place = placing.tokenPlaces().get(i);
      if (!place.isEmpty()) {
        boolean aligned = token.isAligned() && token.sourceStart() < token.sourceEnd();
        tokens.add(
            new Token(
                place.start(),
                place.end(),
                token.logProbability(),
                aligned ? sent.from(token.sourceStart()) : -1,
                aligned ? sent.to(token.sourceEnd() - 1) : -1));
      }
    }
    return tokens;
  }
}
