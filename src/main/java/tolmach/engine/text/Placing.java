package tolmach.engine.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tolmach.engine.Translation.Token;
import tolmach.language.LanguageTag;

/**
 * Finds a place in the target for every item of a segment: where the engine left it, else where the
 * alignment says, else at the same part of the way. For one answer and one thread.
 */
final class Placing {

  private final Outgoing sent;
  private final Canvas canvas;
  private final LanguageTag target;
  private final Canvas.Place[] places;
  private final List<Token> tokens;
  private final List<Canvas.Place> tokenPlaces = new ArrayList<>();
  private Links told;
  private Links guess;
  private boolean guessed;

  Placing(Outgoing sent, Holders holders, LanguageTag target, String answer, List<Token> tokens) {
    this.sent = sent;
    this.target = target;
    this.canvas = new Canvas(answer);
    this.places = new Canvas.Place[sent.items().size()];
    this.tokens = tokens;
    for (Token token : tokens) {
      tokenPlaces.add(canvas.mark(token.start(), token.end()));
    }
    take(Sighting.all(sent, holders, answer, tokens), answer);
    placeLostText();
    placeLostCodes();
  }

  /** Takes holders out and sets protected text right, from the end so that offsets stay true. */
  private void take(List<Sighting> sightings, String answer) {
    for (int i = sightings.size() - 1; i >= 0; i--) {
      Sighting sighting = sightings.get(i);
      Item item = sighting.item();
      String text = item == null || item.isCode() ? "" : item.literal();
      int end = sighting.end();
      boolean spaceAfter = end < answer.length() && answer.charAt(end) == ' ';
      boolean spaceBefore = sighting.start() == 0 || answer.charAt(sighting.start() - 1) == ' ';
      if (item == null && spaceBefore && spaceAfter) {
        end++;
      }
      canvas.replace(sighting.start(), end, text);
      if (item != null) {
        int start = sighting.start();
        places[item.order()] = canvas.mark(start, start + text.length());
      }
    }
  }

  private void placeLostText() {
    for (Item item : sent.items()) {
      if (!item.isCode() && places[item.order()] == null) {
        int at = point(item);
        boolean before = spaced() && at > 0 && !Character.isWhitespace(canvas.charAt(at - 1));
        boolean after =
            spaced() && at < canvas.length() && Character.isLetterOrDigit(canvas.charAt(at));
        String text = (before ? " " : "") + item.literal() + (after ? " " : "");
        canvas.replace(at, at, text);
        int start = at + (before ? 1 : 0);
        places[item.order()] = canvas.mark(start, start + item.literal().length());
        told = null;
        guess = null;
      }
    }
  }

  private void placeLostCodes() {
    for (Item item : sent.items()) {
      if (item.isCode() && item.isPaired() && item.kind() == Item.Kind.OPEN) {
        placePair(item, sent.items().get(item.mate()));
      } else if (item.isCode() && !item.isPaired() && places[item.order()] == null) {
        set(item, point(item));
      }
    }
  }

  private void placePair(Item open, Item close) {
    boolean hasOpen = places[open.order()] != null;
    boolean hasClose = places[close.order()] != null;
    if (hasOpen && hasClose) {
      return;
    }
    int[] span = span(open, close);
    if (!hasOpen) {
      set(open, hasClose ? Math.min(span[0], at(close)) : span[0]);
    }
    if (!hasClose) {
      int behind = hasOpen && span[1] <= at(open) ? nextEnd(at(open)) : span[1];
      set(close, Math.max(behind, at(open)));
    }
  }

  private int nextEnd(int offset) {
    Words words = guess().target();
    int next = words.from(offset);
    return next < words.count() ? words.get(next).end() : canvas.length();
  }

  private void set(Item item, int at) {
    places[item.order()] = canvas.mark(at, at);
  }

  private int at(Item item) {
    return places[item.order()].start();
  }

  /** From where to where a pair goes. */
  private int[] span(Item open, Item close) {
    Words source = guess().source();
    int from = source.from(open.end());
    int to = from;
    while (to < source.count() && source.get(to).start() < close.at()) {
      to++;
    }
    if (from == to) {
      return around(open, close);
    }
    Optional<Links.Run> run = isAligned() ? told().run(from, to) : Optional.empty();
    if (run.isPresent()) {
      return offsets(run.get());
    }
    String inner = sent.text().substring(source.get(from).start(), source.get(to - 1).end());
    int at = canvas.text().indexOf(inner);
    if (at >= 0 && canvas.text().indexOf(inner, at + 1) < 0 && isWhole(at, at + inner.length())) {
      return new int[] {at, at + inner.length()};
    }
    guessed = true;
    run = guess().run(from, to);
    return run.map(this::offsets).orElseGet(() -> nearest(source.get(from)));
  }

  private boolean isWhole(int start, int end) {
    Words words = guess().target();
    int first = words.from(start);
    int last = words.from(end - 1);
    return words.get(first).start() == start && words.get(last).end() == end;
  }

  /** A pair without words goes where the codes in it went, else where a single one would. */
  private int[] around(Item open, Item close) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (Item inner : sent.items().subList(open.order() + 1, close.order())) {
      Canvas.Place place = places[inner.order()];
      if (place != null) {
        from = Math.min(from, place.start());
        to = Math.max(to, place.end());
      }
    }
    int at = to < 0 ? point(open) : 0;
    return to < 0 ? new int[] {at, at} : new int[] {from, to};
  }

  private int[] nearest(Words.Word word) {
    Words words = guess().target();
    if (words.count() == 0) {
      return new int[] {canvas.length(), canvas.length()};
    }
    double way = (word.start() + word.end()) / 2.0 / Math.max(1, sent.text().length());
    int index = Math.min(words.from((int) (way * canvas.length())), words.count() - 1);
    return new int[] {words.get(index).start(), words.get(index).end()};
  }

  private int[] offsets(Links.Run run) {
    Words words = guess().target();
    return new int[] {words.get(run.from()).start(), words.get(run.to() - 1).end()};
  }

  /** Where something single goes: with the word it clings to, else before the one it precedes. */
  private int point(Item item) {
    Optional<Integer> at = isAligned() ? point(item, told()) : Optional.empty();
    if (at.isPresent()) {
      return at.get();
    }
    guessed = true;
    return point(item, guess()).orElse(item.at() * 2 < sent.text().length() ? 0 : canvas.length());
  }

  private Optional<Integer> point(Item item, Links links) {
    Words source = links.source();
    int own = source.from(item.at());
    int after = source.from(item.end());
    int before = own - 1;
    boolean holds = item.end() > item.at();
    if (holds) {
      Optional<Links.Run> meant = links.run(own, after);
      if (meant.isPresent() && isAligned()) {
        return meant.map(run -> offsets(run)[0]);
      }
    }
    Optional<Integer> behind =
        before < 0 ? Optional.empty() : links.run(before, before + 1).map(run -> offsets(run)[1]);
    Optional<Integer> ahead =
        after >= source.count()
            ? Optional.empty()
            : links.run(after, after + 1).map(run -> offsets(run)[0]);
    return backFirst(item, source, after, behind, ahead)
        ? behind.or(() -> ahead)
        : ahead.or(() -> behind);
  }

  /**
   * What clings to a word goes with it. An address, a handle or code mostly follows the word that
   * governs it; a placeholder is mostly a number or a name before its noun.
   */
  private boolean backFirst(
      Item item, Words source, int after, Optional<Integer> behind, Optional<Integer> ahead) {
    boolean clings = !item.spaceBefore() && item.spaceAfter();
    boolean beforeSign = after < source.count() && !source.isLetters(after);
    boolean onlySigns =
        behind.isPresent()
            && ahead.isPresent()
            && behind.get() <= ahead.get()
            && canvas
                .text()
                .substring(behind.get(), ahead.get())
                .codePoints()
                .noneMatch(Character::isLetterOrDigit);
    return switch (item.kind()) {
      case OPEN -> false;
      case CLOSE, PROTECTED -> item.spaceBefore() == item.spaceAfter() || clings;
      case ALONE -> clings || beforeSign || onlySigns;
    };
  }

  private boolean isAligned() {
    return tokens.stream().anyMatch(Token::isAligned);
  }

  private Links told() {
    if (told == null) {
      List<Links.Link> links = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).isAligned() && !tokenPlaces.get(i).isEmpty()) {
          Canvas.Place place = tokenPlaces.get(i);
          links.add(Links.Link.of(tokens.get(i), place.start(), place.end()));
        }
      }
      told = Links.told(sent.words(), words(), links);
    }
    return told;
  }

  private Links guess() {
    if (guess == null) {
      guess = Links.guessed(sent.words(), words());
    }
    return guess;
  }

  private Words words() {
    return new Words(
        canvas.text(),
        protectedPlaces().stream()
            .map(place -> new Words.Word(place.start(), place.end()))
            .toList());
  }

  /** Where protected text stands, in order. */
  List<Canvas.Place> protectedPlaces() {
    return sent.items().stream()
        .filter(item -> !item.isCode() && places[item.order()] != null)
        .map(item -> places[item.order()])
        .sorted(Comparator.comparingInt(Canvas.Place::start))
        .toList();
  }

  /** True if the target's language sets spaces between words. */
  boolean spaced() {
    int[] scripts = UScript.getCode(ULocale.forLanguageTag(target.value()));
    if (scripts != null) {
      for (int script : scripts) {
        if (UScript.breaksBetweenLetters(script)) {
          return false;
        }
      }
    }
    return true;
  }

  Canvas canvas() {
    return canvas;
  }

  /** The place of each item, by its order; empty places are those of codes. */
  Canvas.Place place(Item item) {
    return places[item.order()];
  }

  List<Canvas.Place> tokenPlaces() {
    return tokenPlaces;
  }

  /** True if something was set by its part of the way alone. */
  boolean isGuessed() {
    return guessed;
  }
}
