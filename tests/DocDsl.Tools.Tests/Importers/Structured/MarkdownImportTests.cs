namespace DocDsl.Tools.Tests.Importers.Structured;

public sealed class MarkdownImportTests : StructuredTest
{
    [Fact]
    public void A_file_of_Markdown_is_written_in_the_plain_notation()
    {
        var result = Import(
            """
            # Harbour FAQ

            What follows is for skippers.

            ## Berths

            ### How do I book a **berth**?

            Call us, or:

            ```
            harbour book
            ### not a heading
            ```

            ### Who pays?

            - You
            - not us

            ## Tides

            ### When is high water?

            Twice a day.[^a]

            [^a]: Near enough.
            """,
            "FAQ.md"
        );
        Assert.Equal("Markdown", result.Format);
        Assert.Contains("\n@note a Near enough.\n", result.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Berths | how-do-i-book-a-berth | How do I book a **berth**? | "
                    + "Call us, or:\\n\\n```\\nharbour book\\n### not a heading\\n```",
                "Berths | who-pays | Who pays? | - You\\n- not us",
                "Tides | when-is-high-water | When is high water? | Twice a day.",
            ],
            Questions(result)
        );
    }

    [Fact]
    public void A_file_without_questions_is_refused() =>
        Assert.Equal(
            "No questions and answers were found in this file, which was read as Markdown.",
            Refused("# Notes\n\nNothing is asked here.\n", "notes.md")
        );
}
