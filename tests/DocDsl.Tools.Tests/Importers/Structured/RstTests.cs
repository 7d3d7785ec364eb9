using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers.Structured;

public sealed class RstTests : StructuredTest
{
    private const string Harbour = """"
        :orphan:

        .. _faq:

        ===========
        Harbour FAQ
        ===========

        .. contents::
           :local:

        .. A note to authors:
           keep this short.

        What follows is for *skippers*.

        Berths
        ======

        How do I book a **berth**?
        --------------------------

        Use the `booking page <https://harbour.example/book>`_ or call us::

           $ harbour book --berth 12
           # not a heading
           Question 1

        See :ref:`prices <price-list>` and the rules_.

        Before you leave
        ~~~~~~~~~~~~~~~~

        - Check the ``tide`` table;
        - pay, see:

          1. the desk
          2. the app

        .. note:: Berths are *not* reserved.

        Is a deposit needed?
        --------------------

        Answer: yes.

        .. code-block:: python

           @decorator
           def pay(): pass

        Prices
        ======

        What does it cost?
        ------------------

        =====  =====
        Berth  Price
        =====  =====
        A      12
        =====  =====

        Can I pay later?
        ----------------

        .. _rules: https://harbour.example/rules
        .. _unused: https://harbour.example/unused
        """";

    [Fact]
    public void Sections_that_ask_are_questions_and_those_below_belong_to_their_answers()
    {
        var result = Import(Harbour);
        Assert.Equal("reStructuredText", result.Format);
        Assert.Equal(
            [
                "Berths | how-do-i-book-a-berth | How do I book a berth? | Use the [booking page](https://harbour.example/book) or call us:"
                    + "\\n\\n```\\n$ harbour book --berth 12\\n# not a heading\\nQuestion 1\\n```\\n\\nSee prices and the "
                    + "[rules](https://harbour.example/rules)."
                    + "\\n\\n#### Before you leave\\n\\n- Check the `tide` table;\\n- pay, see:\\n\\n"
                    + "  1. the desk\\n  2. the app\\n\\n**Note:** Berths are *not* reserved.",
                "Berths | is-a-deposit-needed | Is a deposit needed? | Answer: yes.\\n\\n```python\\n@decorator\\ndef pay(): pass\\n```",
                "Prices | what-does-it-cost | What does it cost? | ```\\n=====  =====\\nBerth  Price\\n=====  =====\\nA      12\\n=====  "
                    + "=====\\n```",
                "Prices | can-i-pay-later | Can I pay later? | ",
            ],
            Questions(result)
        );
        Assert.StartsWith(
            "@document faq\n@heading group \"## {text}\"\n@heading question+answer \"### {text}\"\n\n# Harbour FAQ\n",
            result.Text
        );
        Assert.Equal(
            [
                "(1) The file's fields were left out: :orphan:",
                "(9) Directives 'contents' were left out: 1",
                "(12) Comments were left out: 1",
                "(68) The address 'https://harbour.example/unused', to which no link leads, was left out",
            ],
            Messages(result)[..4]
        );
        Assert.Contains("QA3001 Question 'Can I pay later?' has no answer", Messages(result)[4]);
    }

    [Theory]
    [InlineData("Crane\n-----\n\n**Q: Who pays?**\n\nA: The owner.\n\n**Q: Where?**\n\nA: There.\n", "crane.rst")]
    [InlineData("Crane\n=====\n\nWho pays?\n   The owner.\n\nWhere?\n   There.\n", "crane.rst")]
    [InlineData("Crane\n=====\n\n**Who pays?**\n\nThe owner.\n\n**Where?**\n\nThere.\n", "crane.rst")]
    [InlineData("Who pays?\n=========\nThe owner.\n\nWhere?\n======\nThere.\n", "crane.rst")]
    [InlineData("Who pays?\n=========\n\n.. todo\n\nThe owner.\n\nWhere?\n======\n\n.. only:: html\n\n   There.\n", null)]
    public void Questions_are_found_in_each_way_of_writing_them(string text, string? name) =>
        Assert.Equal([" | who-pays | Who pays? | The owner.", " | where | Where? | There."], Questions(Import(text, name)));

    [Fact]
    public void A_heading_that_asks_at_a_wrong_level_is_a_question_or_reported()
    {
        var result = Import(
            "General\n=======\n\nWhat is it?\n===========\n\nA harbour.\n\nMore\n====\n\nWho pays?\n---------\n\nThe owner."
                + "\n\nReally?\n~~~~~~~\n\nYes.\n\n"
                + "Where?\n------\n\nThere.\n",
            "a.rst"
        );
        Assert.Equal(
            [
                "General | what-is-it | What is it? | A harbour.",
                "More | who-pays | Who pays? | The owner.\\n\\n#### Really?\\n\\nYes.",
                "More | where | Where? | There.",
            ],
            Questions(result)
        );
        Assert.Contains(
            "(17) The heading 'Really?' is below the level of the questions and was read as a part of the answer",
            Messages(result)
        );
    }

    [Theory]
    [InlineData("Dear sir,\n\nQuestion 1\nWho pays?\n\nAnswer 1\nI do.\n", "plain text")]
    [InlineData("Prices\n------\n\nQuestion 1\nWho pays?\n\nAnswer 1\nI do.\n", "plain text")]
    [InlineData("<p>Who?</p>\n\n# Who pays?\n\nMe.\n", "plain text")]
    public void A_letter_is_not_reStructuredText(string text, string format) => Assert.Equal(format, Import(text).Format);

    [Fact]
    public void Nothing_asked_is_refused()
    {
        Assert.Equal(
            "No questions and answers were found in this file, which was read as reStructuredText.",
            Refused("Crane\n=====\n\nIt is blue.\n", "a.rst")
        );
        var deep = "Who?\n====\n\n" + string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', 2 * i) + "- x\n\n"));
        Assert.Equal("The reStructuredText is nested more than 40 levels deep.", Refused(deep, "a.rst"));
    }
}
