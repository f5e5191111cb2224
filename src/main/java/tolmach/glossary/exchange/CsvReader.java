package tolmach.glossary.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tolmach.glossary.PartOfSpeech;

/**
 * Reads a spreadsheet as {@link Column} describes it. Rows with the same id are one concept, so a
 * term of another part of speech has a row of its own. For one use.
 */
final class CsvReader {

  private final Entries entries;
  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final List<Entry> inOrder = new ArrayList<>();
  private List<Optional<Column>> columns = List.of();

  CsvReader(String desk) {
    entries = new Entries(desk);
  }

  GlossaryReading read(String text) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      var records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        int end = (int) parser.getCurrentLineNumber();
        if (columns.isEmpty() && isSeparatorLine(record)) {
          line = end + 1;
          continue;
        }
        if (columns.isEmpty()) {
          header(record, line);
        } else {
          row(record, line);
        }
        line = end + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      entries.fault(
          line,
          "a quotation mark that begins in this line or behind it is not closed as it should be;"
              + " what follows is not read");
    }
    inOrder.forEach(entries::add);
    return entries.finish();
  }

  /** A line that only tells a spreadsheet program what parts the cells. */
  private static boolean isSeparatorLine(CSVRecord record) {
    return record.get(0).startsWith("sep=");
  }

  private void header(CSVRecord record, int line) {
    columns = record.stream().map(Column::of).toList();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isEmpty() && !record.get(i).isBlank()) {
        entries.fault(
            line,
            "the column \""
                + record.get(i).strip()
                + "\" is passed over: it is none of id, desk, part_of_speech, note, a language as"
                + " en or ru, or one with admitted, forbidden, do_not_translate or forms");
      }
    }
    if (columns.stream().noneMatch(c -> c.isPresent() && c.get().kind() == Column.Kind.TERMS)) {
      entries.fault(line, "the first line names no language; write one like: id,desk,note,en,ru");
    }
  }

  private void row(CSVRecord record, int line) {
    var cells = new Row(record);
    if (cells.isBlank()) {
      return;
    }
    if (record.size() > columns.size()) {
      entries.fault(
          line,
          "the row is passed over: it has "
              + record.size()
              + " cells, and there are "
              + columns.size()
              + " columns; put a cell that has a comma in it between quotation marks");
      return;
    }
    String id = cells.first(Column.Kind.ID).strip();
    Entry entry = id.isEmpty() ? null : byId.get(id);
    if (entry == null) {
      entry = new Entry(line, id);
      inOrder.add(entry);
      if (!id.isEmpty()) {
        byId.put(id, entry);
      }
    }
    String desk = cells.first(Column.Kind.DESK).strip();
    if (!entry.desk().isEmpty() && !desk.isEmpty() && !entry.desk().equals(desk)) {
      entries.fault(line, "the row is passed over: its id is that of another desk's entry");
      return;
    }
    if (!desk.isEmpty()) {
      entry.desk(desk);
    }
    entry.note(cells.first(Column.Kind.NOTE));
    terms(cells, entry, line);
  }

  private void terms(Row cells, Entry entry, int line) {
    PartOfSpeech part = StatusWords.partOfSpeech(cells.first(Column.Kind.PART_OF_SPEECH));
    for (int i = 0; i < columns.size(); i++) {
      Optional<Column> column = columns.get(i);
      if (column.isPresent() && column.get().kind() == Column.Kind.TERMS) {
        List<String> forms = cells.forms(column.get());
        for (String text : cells.terms(i)) {
          entry.term(
              new Entry.RawTerm(
                  column.get().language().value(),
                  text,
                  column.get().status().name(),
                  part,
                  forms));
        }
      }
    }
    for (Optional<Column> column : columns) {
      column
          .filter(c -> c.kind() == Column.Kind.FORMS && cells.isFormsOfSeveral(c))
          .ifPresent(
              c ->
                  entries.fault(
                      line,
                      "the forms in "
                          + c.language()
                          + " belong to no one term: give the term a row of its own with the id"));
    }
  }

  /** The cells of one row. */
  private final class Row {
    private final CSVRecord record;

    private Row(CSVRecord record) {
      this.record = record;
    }

    boolean isBlank() {
      return record.stream().allMatch(String::isBlank);
    }

    String cell(int index) {
      String cell = index < record.size() ? record.get(index) : "";
      return CsvWriter.unguarded(cell);
    }

    String first(Column.Kind kind) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).isPresent() && columns.get(i).get().kind() == kind) {
          return cell(i);
        }
      }
      return "";
    }

    List<String> terms(int index) {
      return TermList.split(cell(index));
    }

    /** Those of the one term that the row has in the column's language; none if it has more. */
    List<String> forms(Column of) {
      return count(of) == 1 ? written(of) : List.of();
    }

    boolean isFormsOfSeveral(Column of) {
      return count(of) != 1 && !written(of).isEmpty();
    }

    private List<String> written(Column of) {
      var forms = new ArrayList<String>();
      for (int i = 0; i < columns.size(); i++) {
        if (is(i, Column.Kind.FORMS, of)) {
          forms.addAll(terms(i));
        }
      }
      return forms;
    }

    private int count(Column of) {
      int count = 0;
      for (int i = 0; i < columns.size(); i++) {
        count += is(i, Column.Kind.TERMS, of) ? terms(i).size() : 0;
      }
      return count;
    }

    private boolean is(int index, Column.Kind kind, Column of) {
      return columns
          .get(index)
          .filter(c -> c.kind() == kind && c.language().equals(of.language()))
          .isPresent();
    }
  }

  /** What stands most often in the first line, outside quotation marks. */
  private static char delimiter(String text) {
    int[] counts = new int[3];
    String marks = ",;\t";
    boolean quoted = false;
    int from = text.startsWith("sep=") ? text.indexOf('\n') + 1 : 0;
    if (text.startsWith("sep=") && text.length() > 4 && marks.indexOf(text.charAt(4)) >= 0) {
      return text.charAt(4);
    }
    for (int i = from; i < text.length() && (quoted || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int mark = marks.indexOf(c);
      if (mark >= 0 && !quoted) {
        counts[mark]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return marks.charAt(best);
  }
}
