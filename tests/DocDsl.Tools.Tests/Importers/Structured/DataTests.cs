namespace DocDsl.Tools.Tests.Importers.Structured;

public sealed class DataTests : StructuredTest
{
    private const string MicrosoftFaq = """
        ### YamlMime:FAQ
        metadata:
          title: Harbour FAQ for search
        title: Harbour FAQ
        summary: Below are the questions.
        sections:
          - name: Ignored
            questions:
              - question: Is it open?
                answer: "Yes."
          - name: Berths
            questions:
              - question: |
                  How do I book
                  a berth?
                answer: |
                  Use the [booking page](https://harbour.example/book):

                  ```bash
                  @book
                  # not a heading
                  ```

                  ## A heading

                  @note not a directive
          - name: Prices
            questions:
              - question: What does it cost?
                answer:
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("faq.yml")]
    public void The_FAQ_of_Microsoft(string? name)
    {
        var result = Import(MicrosoftFaq, name);
        Assert.Equal("Microsoft FAQ (YAML)", result.Format);
        Assert.Contains("\n# Harbour FAQ\n\nBelow are the questions.\n", result.Text);
        Assert.Equal(
            [
                " | is-it-open | Is it open? | Yes.",
                "Berths | how-do-i-book-a-berth | How do I book a berth? | Use the [booking page](https://harbour.example/book):\\n\\n"
                    + "```bash\\n@book\\n# not a heading\\n```\\n\\n## A heading\\n\\n@note not a directive",
                "Prices | what-does-it-cost | What does it cost? | ",
            ],
            Questions(result)
        );
        Assert.Equal("(3) The page's metadata was left out", Messages(result)[0]);
    }

    [Fact]
    public void The_best_practices_of_OpenSSF()
    {
        var result = Import(
            """
            { "name": "Harbour", "description_good_status": "Met", "description_good_justification": "See https://harbour.example",
              "interact_status": "N/A", "build_status": "?", "test_justification": "No tests.\n\nYet.", "test_status": "Unmet" }
            """
        );
        Assert.Equal("OpenSSF best practices (JSON)", result.Format);
        Assert.Equal(
            [
                " | description_good | description_good | Met\\n\\nSee https://harbour.example",
                " | interact | interact | N/A",
                " | build | build | ",
                " | test | test | Unmet\\n\\nNo tests.\\n\\nYet.",
            ],
            Questions(result)
        );
        Assert.Contains("@heading value \"Status: {text}\"\n@heading remark \"Justification: {text}\"\n", result.Text);
        Assert.Equal("name: Harbour", QaDocument.Parse(result.Text).Preamble);
    }

    [Fact]
    public void A_page_of_schema_org()
    {
        var result = Import(
            """
            {"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "Harbour"}, {"@type": ["WebPage", "FAQPage"],
             "inLanguage": "en", "name": "Harbour FAQ", "mainEntity": [{"@type": "Question", "acceptedAnswer": {"@type": "Answer",
             "text": "The <i>owner</i>."}, "name": "Who pays?"}]}]}
            """
        );
        Assert.Equal("schema.org FAQPage (JSON-LD)", result.Format);
        Assert.StartsWith("@document faq en\n", result.Text);
        Assert.Contains("\n# Harbour FAQ\n", result.Text);
        Assert.Equal([" | who-pays | Who pays? | The *owner*."], Questions(result));
        Assert.Equal(["(1) The field 'name' was left out: 'Harbour'"], Messages(result));
    }

    [Theory]
    [InlineData("""[{"q": "Who pays?", "a": "The owner."}, {"a": "There.", "q": "Where?"}]""", null)]
    [InlineData("""{"faqs": [{"Question": "Who pays?", "Answer": "The owner."}, {"Question": "Where?", "Answer": ["There."]}]}""", null)]
    [InlineData("""{"Who pays?": "The owner.", "Where?": "There."}""", null)]
    [InlineData("""[{"title": "Who pays?", "body": "<p>The owner.</p>"}, {"title": "Where?", "body": "There."}]""", null)]
    [InlineData("- question: Who pays?\n  answer: The owner.\n- question: Where?\n  answer: There.\n", null)]
    [InlineData("- vraag: Who pays?\n  antwoord: The owner.\n- vraag: Where?\n  antwoord: There.\n", "a.yaml")]
    [InlineData("\"Who pays?\": The owner.\nWhere?: There.\n", "a.yml")]
    [InlineData("x: &a\n  - {q: Who pays?, a: The owner.}\n  - {q: Where?, a: There.}\n", "a.yml")]
    public void Lists_of_questions_are_found_by_their_names(string text, string? name) =>
        Assert.Equal(
            ["| who-pays | Who pays? | The owner.", "| where | Where? | There."],
            Questions(Import(text, name)).Select(question => question[question.IndexOf('|', StringComparison.Ordinal)..])
        );

    [Fact]
    public void Groups_labels_and_comments_of_a_list()
    {
        var result = Import(
            """
            {"title": "Harbour", "Berths": [{"id": "B.1", "question": "Who pays?", "answer": ["The owner.", "Or the guest."]}],
             "Crane": [{"id": "C.1", "question": "Where are the keys?", "answer": "At the desk.", "note": "Ask.", "tags": ["x", "y"]}]}
            """
        );
        Assert.Equal(
            ["Berths | B.1 | Who pays? | The owner.\\n\\nOr the guest.", "Crane | C.1 | Where are the keys? | At the desk.\\n\\nAsk."],
            Questions(result)
        );
        Assert.Equal(["(2) The field 'tags' was left out, with 2 values, the first of which is 'x'"], Messages(result));
    }

    [Theory]
    [InlineData("[{\"question\": \"Who?\", \"answer\": \"Me", null, "The JSON cannot be parsed: ")]
    [InlineData("{\"a\": 1}", null, "The JSON has no questions and answers; import reads lists of objects with 'question' and 'answer', ")]
    [InlineData("- question: \"Who?\n  answer: x", "a.yml", "The YAML cannot be parsed, line 1: ")]
    [InlineData(
        "- &a\n  question: Who?\n  answer: *a\n",
        "a.yml",
        "The YAML cannot be parsed, line 3: the alias 'a' has no value before it."
    )]
    [InlineData("", "a.yml", "The YAML has no questions and answers; ")]
    [InlineData("a: 1\nb: [", "a.yml", "The YAML cannot be parsed")]
    public void Bad_data_is_refused_with_one_line(string text, string? name, string message) =>
        Assert.StartsWith(message, Refused(text, name));

    [Fact]
    public void Deep_data_and_aliases_of_aliases_are_refused()
    {
        Assert.StartsWith("The JSON cannot be parsed: The maximum configured depth of 64", Refused(new string('[', 9000) + "{", "a.json"));
        Assert.Equal("The YAML is nested more than 64 levels deep.", Refused(new string('[', 9000), "a.yml"));
        var bomb =
            "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(
                Enumerable
                    .Range(0, 9)
                    .Select(i =>
                        $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i)}", 9))}]\n"
                    )
            );
        Assert.Equal("The YAML has more than 1 million values, those of its aliases included.", Refused(bomb, "a.yml"));
    }
}
