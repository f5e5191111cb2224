package tolmach.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Any number of news-like sentences with translations, always the same for one seed and number. One
 * in three is like an earlier one, with one to three parts changed, and one in eight repeats one:
 * hard for whoever looks for likeness. Names are drawn from tens of thousands, few of them often.
 */
final class NewsSentences {

  /** A sentence and its translation. */
  record Line(String source, String target) {}

  private static final int CHOICES = 64;
  private static final int FORMS = 5;
  private static final int OFTEN_REPEATED = 200;

  private final long seed;

  NewsSentences(long seed) {
    this.seed = seed;
  }

  /** The sentence of that number, from 0. */
  Line line(long number) {
    return new Writing(choices(number)).line();
  }

  /** The source with so many words replaced, dropped or put in. */
  String edited(long number, int edits) {
    var random = random(~number);
    List<String> words = new ArrayList<>(List.of(line(number).source().split(" ")));
    String[] others = line(random.nextLong(Integer.MAX_VALUE)).source().split(" ");
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      String other = others[random.nextInt(others.length)];
      int kind = random.nextInt(4);
      if (kind == 0 && words.size() > 4) {
        words.remove(at);
      } else if (kind == 1) {
        words.add(at, other);
      } else {
        words.set(at, other);
      }
    }
    return String.join(" ", words);
  }

  private SplittableRandom random(long number) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
  }

  private double[] choices(long number) {
    var random = random(number);
    int kind = random.nextInt(24);
    if (number > 0 && kind < 3) {
      long earlier = kind == 0 ? random.nextInt(OFTEN_REPEATED) : random.nextLong(number);
      return earlier < number ? choices(earlier) : fresh(random);
    }
    if (number > 0 && kind < 11) {
      double[] choices = choices(random.nextLong(number));
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        choices[random.nextInt(1, 24)] = random.nextDouble();
      }
      return choices;
    }
    return fresh(random);
  }

  private static double[] fresh(RandomGenerator random) {
    return random.doubles(CHOICES).toArray();
  }

  /** Writes one sentence in both languages, choice by choice. */
  private static final class Writing {

    private final double[] choices;
    private final StringBuilder english = new StringBuilder();
    private final StringBuilder russian = new StringBuilder();
    private int next;

    /** Names and numbers have places of their own, so that a changed piece changes no other. */
    private int nextName = 12;

    private Writing(double[] choices) {
      this.choices = choices;
    }

    Line line() {
      switch ((int) (choices[next++] * FORMS)) {
        case 0 -> say("T, S V O R.");
        case 1 -> say("S V O T, R.");
        case 2 -> say("S V O, P.");
        case 3 -> say("S V O T, R, P.");
        default -> say("T S V O R, S V O, R.");
      }
      return new Line(begun(english), begun(russian));
    }

    private void say(String form) {
      form.chars()
          .forEach(
              c -> {
                switch (c) {
                  case 'S' -> add(NewsVocabulary.SUBJECTS);
                  case 'V' -> add(NewsVocabulary.VERBS);
                  case 'O' -> add(NewsVocabulary.OBJECTS);
                  case 'T' -> add(NewsVocabulary.TIMES);
                  case 'R' -> add(NewsVocabulary.REASONS);
                  case 'P' -> add(NewsVocabulary.SPEAKERS);
                  default -> {
                    english.append((char) c);
                    russian.append((char) c);
                  }
                }
              });
    }

    private void add(List<NewsVocabulary.Piece> pieces) {
      NewsVocabulary.Piece piece = pieces.get((int) (choices[next++] * pieces.size()));
      String source = piece.english();
      String target = piece.russian();
      for (int at = 0; at < piece.english().length(); at++) {
        String slot = piece.english().substring(at, at + 1);
        if ("@^#".contains(slot)) {
          NewsVocabulary.Piece filling =
              switch (slot) {
                case "#" -> number(choices[nextName++]);
                case "^" -> name(choices[nextName++], 4_000);
                default -> person();
              };
          source = source.replace(slot, filling.english());
          target = target.replace(slot, filling.russian());
        }
      }
      english.append(source);
      russian.append(target);
    }

    private NewsVocabulary.Piece person() {
      NewsVocabulary.Piece first = name(choices[nextName++], 900);
      NewsVocabulary.Piece last = name(choices[nextName++], 60_000);
      return new NewsVocabulary.Piece(
          first.english() + " " + last.english(), first.russian() + " " + last.russian());
    }

    /** Of so many names, the first ones often. */
    private static NewsVocabulary.Piece name(double choice, int names) {
      int number = (int) (choice * choice * choice * names) + names;
      var english = new StringBuilder();
      var russian = new StringBuilder();
      int base = NewsVocabulary.SYLLABLES.size();
      for (int rest = number; rest > 0; rest /= base) {
        NewsVocabulary.Piece syllable = NewsVocabulary.SYLLABLES.get(rest % base);
        english.append(syllable.english());
        russian.append(syllable.russian());
      }
      return new NewsVocabulary.Piece(begun(english), begun(russian));
    }

    private static NewsVocabulary.Piece number(double choice) {
      int number = 2 + (int) (choice * choice * 30_000);
      return new NewsVocabulary.Piece(
          String.format(Locale.ROOT, "%,d", number),
          String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0'));
    }

    private static String begun(StringBuilder text) {
      text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
      return text.toString();
    }
  }
}
