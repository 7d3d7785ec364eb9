using DocDsl.Core.Directives;

namespace DocDsl.Core.Tests.Directives;

public class DirectiveListTests
{
    public static TheoryData<string> Names => [.. DirectiveList.All.Select(directive => directive.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_directive_says_all_that_others_ask_of_it(string name)
    {
        var directive = DirectiveList.Find(name)!;
        Assert.Same(directive, DirectiveList.Of(directive.Kind));
        Assert.Equal(directive.Kind.ToString(), name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        Assert.Matches($@"^@{name}( |$)", directive.Syntax);
        Assert.DoesNotContain('\n', directive.Syntax);
        Assert.Matches(@"^[A-Z].*\.$", directive.Help);
        Assert.Matches(@"^$|^ .*\$", directive.Snippet);
        Assert.NotEqual(DirectiveLocations.None, directive.Locations);
        Assert.InRange(directive.Order, 0, 170);
        Assert.Equal(directive.Order, DirectiveList.OrderOf(directive.Kind));
    }

    [Fact]
    public void Each_kind_has_one_directive_and_the_canonical_order_is_one_for_all_below_a_heading()
    {
        var kinds = Enum.GetValues<DirectiveKind>().Except([DirectiveKind.Unknown, DirectiveKind.Field]);
        Assert.Equal(kinds, DirectiveList.All.Select(directive => directive.Kind).Order());
        var orders = DirectiveList
            .All.Where(directive => !directive.IsAllowedInText)
            .Select(directive => directive.Order)
            .Append(Directive.FieldOrder)
            .ToArray();
        Assert.Equal(orders.Distinct(), orders);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_word_that_a_directive_lists_is_one_that_it_takes(string name)
    {
        var directive = DirectiveList.Find(name)!;
        foreach (var section in Enum.GetValues<SectionKind>().Where(directive.IsAllowedIn))
        {
            foreach (var (word, help) in directive.GetWords(section))
            {
                Assert.NotEmpty(help);
                var written = name switch
                {
                    "heading" => word + " \"# {text}\"",
                    "evidence" => word == "[[" ? "[[a#b]]" : word + "A.B",
                    _ => word,
                };
                var input = new DirectiveInput(written, name, default, new Core.Text.TextSpan(0, written.Length), section, language: null);
                Assert.NotNull(directive.Parse(ref input));
                Assert.False(input.IsMalformed, $"@{name} {written}");
            }
        }
    }

    [Fact]
    public void Arguments_are_parsed_once_and_typed()
    {
        var model = Marked.Model(
            "Vragen 3 en 4\n@id #4 kosten\n@expect #3b amount EUR\nWat?\n\nAntwoord op vragen 3 en 4\n@value #4 \"1 2\" from \"Ja\"\nJa.\n"
        );
        var arguments = model.Tree.Sections.SelectMany(section => section.Directives).Select(directive => directive.Arguments).ToArray();
        var id = Assert.IsType<IdArguments>(arguments[0]);
        Assert.Equal(("kosten", 4), (id.Id, id.Target!.Value.Number.Number));
        var expect = Assert.IsType<ExpectArguments>(arguments[1]);
        Assert.Equal(("amount EUR", new QuestionNumber(3, 'b')), (expect.Type.ToString(), expect.Target!.Value.Number));
        var value = Assert.IsType<ValueArguments>(arguments[2]);
        Assert.Equal(("1 2", "Ja"), (value.Value, value.Words.Value));
    }
}
