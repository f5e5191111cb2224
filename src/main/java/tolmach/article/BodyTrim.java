package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes from the blocks of a body what pages set between, before and after the paragraphs: what
 * invites to something, what repeats the text, what stands after its end.
 */
final class BodyTrim {

  static final String INVITATION = "invites to subscribe, to accept cookies or to read on";
  static final String REPEATS = "repeats a part of the text";
  static final String PAST_END = "stands after the end of the article";
  static final String BEFORE = "stands before the text: no sentence";

  /** A paragraph with so many words that ends as a sentence does is surely text. */
  private static final int SURE_WORDS = 8;

  /** Or with so many words however it ends. */
  private static final int LONG_WORDS = 25;

  /** The words of a longer text need no counting, in characters. */
  private static final int SURE_LENGTH = 1000;

  /** A shorter text may well stand twice in an article, in letters. */
  private static final int MIN_REPEAT = 25;

  /** A longer one is no quotation pulled out, in letters. */
  private static final int MAX_REPEAT = 400;

  /** No article has more blocks; each compared with all, more would take for ever. */
  private static final int MAX_COMPARED = 2000;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A block and why it goes, null if it stays. */
  private static final class Entry {
    private final DomBlock block;
    private String reason;

    Entry(DomBlock block) {
      this.block = block;
      this.reason = block.reason();
    }

    String text() {
      return block.block().text();
    }

    int words() {
      return text().length() > SURE_LENGTH ? SURE_LENGTH / 5 : Words.count(text());
    }

    Role role() {
      return block.block().role();
    }

    boolean isSure() {
      return switch (role()) {
        case PARAGRAPH, LEAD, QUOTE, LIST_ITEM ->
            Words.endsSentence(text()) && words() >= SURE_WORDS || words() >= LONG_WORDS;
        default -> false;
      };
    }
  }

  private final List<Entry> entries;

  private BodyTrim(List<DomBlock> body) {
    this.entries = body.stream().map(Entry::new).toList();
  }

  /** The same blocks in the same order, with reasons where they are no part of the article. */
  static List<DomBlock> of(List<DomBlock> body) {
    var trim = new BodyTrim(body);
    trim.invitations();
    trim.end();
    if (body.size() <= MAX_COMPARED) {
      trim.repeats();
    }
    trim.edges();
    return trim.entries.stream()
        .map(entry -> new DomBlock(entry.block.block(), entry.block.element(), entry.reason))
        .toList();
  }

  private void invitations() {
    for (Entry entry : entries) {
      boolean text =
          switch (entry.role()) {
            case PARAGRAPH, LIST_ITEM, HEADING, QUOTE -> true;
            default -> false;
          };
      if (entry.reason == null && text && PageWords.isInvitation(Words.clean(entry.text()))) {
        entry.reason = INVITATION;
      }
    }
  }

  /**
   * After "Related" or "Comments" the article is over, unless most of it is still to come: then it
   * was a box, and what follows up to the next sure paragraph goes.
   */
  private void end() {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean label =
          entry.role() == Role.HEADING
              || entry.role() == Role.PARAGRAPH
              || entry.role() == Role.LIST_ITEM;
      if (entry.reason != null || !label || !PageWords.isEnd(Words.clean(entry.text()))) {
        continue;
      }
      boolean over = entry.role() == Role.HEADING && words(0, i) > 2 * words(i, entries.size());
      for (int j = i; j < entries.size() && (over || j == i || !isAgainText(j)); j++) {
        if (entries.get(j).reason == null) {
          entries.get(j).reason = PAST_END;
        }
      }
    }
  }

  private boolean isAgainText(int index) {
    Entry entry = entries.get(index);
    return entry.isSure() && (entry.role() == Role.PARAGRAPH || entry.role() == Role.QUOTE);
  }

  private int words(int from, int to) {
    int words = 0;
    for (Entry entry : entries.subList(from, to)) {
      words += entry.reason == null && entry.isSure() ? entry.words() : 0;
    }
    return words;
  }

  /** A quotation or a short paragraph whose words stand in a longer one. */
  private void repeats() {
    var texts = new ArrayList<String>();
    for (Entry entry : entries) {
      texts.add(entry.reason == null ? letters(entry.text()) : "");
    }
    String whole = String.join(" | ", texts);
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Role role = entries.get(i).role();
      boolean heading = role == Role.HEADING;
      boolean may = heading || role == Role.PARAGRAPH || role == Role.QUOTE || role == Role.LEAD;
      if (may && text.length() >= MIN_REPEAT && text.length() <= MAX_REPEAT) {
        int first = whole.indexOf(text);
        int other = first == start ? whole.indexOf(text, start + text.length()) : first;
        boolean equal = other >= 0 && isWhole(whole, other, text.length());
        if (other >= 0 && (equal ? other < start : !heading)) {
          entries.get(i).reason = REPEATS;
        }
      }
      start += text.length() + 3;
    }
  }

  private static boolean isWhole(String whole, int at, int length) {
    boolean begins = at == 0 || whole.startsWith(" | ", at - 3);
    int end = at + length;
    return begins && (end == whole.length() || whole.startsWith(" | ", end));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** What is no sentence before the first sure paragraph or after the last one. */
  private void edges() {
    int first = 0;
    while (first < entries.size() && !isKept(first)) {
      first++;
    }
    if (first == entries.size()) {
      return;
    }
    int last = entries.size() - 1;
    while (!isKept(last)) {
      last--;
    }
    for (int i = 0; i < first; i++) {
      before(entries.get(i), i == first - 1);
    }
    boolean adjoins = true;
    for (int i = last + 1; i < entries.size(); i++) {
      after(entries.get(i), adjoins, entries.get(last).role() == Role.LIST_ITEM);
      adjoins = adjoins && entries.get(i).reason == null;
    }
  }

  private boolean isKept(int index) {
    return entries.get(index).reason == null && entries.get(index).isSure();
  }

  private static void before(Entry entry, boolean next) {
    boolean text =
        entry.role() == Role.PARAGRAPH
            || entry.role() == Role.LIST_ITEM
            || entry.role() == Role.LINK
            || entry.role() == Role.HEADING;
    int words = entry.words();
    boolean sentence = Words.endsSentence(entry.text()) && words >= 3;
    boolean broken = entry.block.block().pieces().stream().anyMatch(p -> p.text().equals("<br/>"));
    if (entry.reason == null && text && !sentence && !(next && words >= SURE_WORDS && !broken)) {
      entry.reason = BEFORE;
    }
  }

  /** Short sentences and list items right after the last sure paragraph still belong to it. */
  private static void after(Entry entry, boolean adjoins, boolean list) {
    boolean sentence = Words.endsSentence(entry.text()) && entry.words() >= 2;
    boolean stays =
        switch (entry.role()) {
          case PARAGRAPH, QUOTE -> adjoins && sentence;
          case LIST_ITEM -> adjoins && (list || sentence);
          case CAPTION, CREDIT -> true;
          case LINK -> adjoins && PageWords.isLink(entry.text());
          default -> false;
        };
    if (entry.reason == null && !stays) {
      entry.reason = PAST_END;
    }
  }
}
