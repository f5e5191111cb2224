package tolmach.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IPTC 7901, the teleprinter format that agencies still send: a header line between SOH and STX,
 * the text up to ETX, then day and time. Lines are broken at the printer's width; an indented line
 * begins a paragraph.
 */
final class Iptc7901Format implements ArticleFormat {

  private static final char SOH = '\u0001';
  private static final char STX = '\u0002';
  private static final char ETX = '\u0003';

  /** Source, number, priority, category and count of words; what follows is the sender's own. */
  private static final Pattern HEADER =
      Pattern.compile("(?s)\\s*([A-Za-z]{2,4})\\s?([0-9]{3,4})\\s+([1-9BU])\\b.*");

  private static final Pattern TIME =
      Pattern.compile(
          "(?si)\\s*([0-9]{2})([0-9]{2})([0-9]{2})\\s*(?:GMT|UTC|Z)?\\s*([a-z]{3})\\s*([0-9]{2}).*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final NinjsReader reader = new NinjsReader();

  @Override
  public String word() {
    return "iptc7901";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("application/iptc7901", "text/vnd.iptc.anpa");
  }

  @Override
  public boolean recognises(String beginning) {
    int start = beginning.indexOf(SOH);
    int begin = beginning.indexOf(STX, Math.max(start, 0));
    return start >= 0
        && begin > start
        && beginning.substring(0, start).isBlank()
        && HEADER.matcher(beginning.substring(start + 1, begin)).matches();
  }

  @Override
  public SelfDescription peek(Incoming item) {
    return NinjsFormat.describe(NinjsHead.of(ninjs(item).build().toString()));
  }

  @Override
  public Reading read(Incoming item, String uri) {
    return reader.read(ninjs(item).build());
  }

  private static NinjsBuilder ninjs(Incoming item) {
    Charset charset = item.charset() == null ? ISO_8859_1 : item.charset();
    String text = SourceText.decode(item.bytes(), charset);
    int start = text.indexOf(SOH);
    int begin = text.indexOf(STX, Math.max(start, 0));
    int end = text.indexOf(ETX, Math.max(begin, 0));
    if (start < 0 || begin < 0 || end < 0) {
      throw new BadItemException(
          "the message is not whole: IPTC 7901 has SOH, a header, STX, the text, ETX and the time");
    }
    var ninjs = new NinjsBuilder();
    header(text.substring(start + 1, begin), text.substring(end + 1), ninjs);
    body(text.substring(begin + 1, end), ninjs);
    return ninjs;
  }

  private static void header(String header, String tail, NinjsBuilder item) {
    Matcher found = HEADER.matcher(header);
    if (!found.matches()) {
      throw new BadItemException(
          "the header \""
              + Words.clean(header)
              + "\" is none of IPTC 7901; it is like abc0123 4 ai");
    }
    String day = day(tail, item);
    String source = found.group(1).toLowerCase(Locale.ROOT);
    item.put("uri", "urn:iptc7901:" + source + ":" + day + found.group(2));
    String priority = found.group(3);
    item.put("urgency", Character.isDigit(priority.charAt(0)) ? priority : "1");
  }

  /** Numbers begin anew each day, so the day is part of the identity. */
  private static String day(String tail, NinjsBuilder item) {
    Matcher time = TIME.matcher(tail);
    if (!time.matches()) {
      return "";
    }
    int month = MONTHS.indexOf(time.group(4).toLowerCase(Locale.ROOT)) + 1;
    if (month == 0) {
      return "";
    }
    String date = "20" + time.group(5) + (month < 10 ? "-0" : "-") + month + "-" + time.group(1);
    String moment = date + "T" + time.group(2) + ":" + time.group(3) + ":00Z";
    Moment.lenient(moment).ifPresent(at -> item.put("versionCreated", at.toString()));
    return date + ":";
  }

  private static void body(String text, NinjsBuilder item) {
    List<String> paragraphs = paragraphs(text);
    if (paragraphs.size() > 1 && !paragraphs.get(0).matches(".*[.!?…]")) {
      item.headline("main", paragraphs.remove(0));
    }
    item.plainBody(String.join("\n\n", paragraphs));
  }

  private static List<String> paragraphs(String text) {
    var paragraphs = new ArrayList<String>();
    var open = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      boolean begins = line.isBlank() || Character.isWhitespace(line.charAt(0));
      if (begins && open.length() > 0) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      if (!line.isBlank()) {
        open.append(open.length() == 0 ? "" : " ").append(Words.clean(line));
      }
    }
    if (open.length() > 0) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }
}
