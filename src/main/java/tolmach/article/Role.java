package tolmach.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a block is in its article. The names are those of {@code tolmach inspect}. */
public enum Role {
  HEADLINE("headline"),
  LEAD("lead"),
  PARAGRAPH("paragraph"),
  HEADING("heading"),
  LIST_ITEM("listItem"),
  QUOTE("quote"),
  CAPTION("caption"),
  CREDIT("credit"),
  LINK("link"),
  /** A UI string of a bundle. */
  MESSAGE("message");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }
}
