using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Binding;

/// <summary>Values of several choices, and values that are ticked in a list of boxes.</summary>
public class ChoicesTests
{
    private const string Channels = "choices email|sms|\"post, with a stamp\"";
    private const string Gates = "choices \"Feature gate\"|Other|\"Other flag\"";

    [Theory]
    [InlineData(Channels, "", "Email.", "email", "Email")]
    [InlineData(Channels, "", "SMS, email.", "email, sms", "SMS, email")]
    [InlineData(Channels, "", "email and sms\nBoth are free.", "email, sms", "email and sms")]
    [InlineData(
        Channels,
        "",
        "**Email, post, with a stamp, and sms**",
        "email, sms, \"post, with a stamp\"",
        "**Email, post, with a stamp, and sms"
    )]
    [InlineData(Channels, "", "Email; sms: both are free.", "email, sms", "Email; sms")]
    [InlineData(Channels, "", "- Email\n- SMS (slow)\n\nBoth are free.", "email, sms", "Email\n- SMS (slow)")]
    [InlineData(Channels, "@value sms, email from \"by mail or text\"\n", "We write by mail or text.", "email, sms", "by mail or text")]
    [InlineData(
        Channels,
        "@value \"post, with a stamp\", sms from \"by post\"\n",
        "We write by post.",
        "sms, \"post, with a stamp\"",
        "by post"
    )]
    [InlineData(Channels, "@value from \"sms and email\"\n", "We have sms and email.", "email, sms", "sms and email")]
    [InlineData(
        Gates,
        "",
        "- [x] Feature gate (also fill in values)\n  - Feature gate name: X\n- [ ] Other\n",
        "Feature gate",
        "Feature gate (also fill in values)"
    )]
    [InlineData(
        Gates,
        "",
        "- [X] **feature  gate**: yes\n\n- [ ] Other\n* [✓] Other flag",
        "Feature gate, Other flag",
        "**feature  gate**: yes\n\n- [ ] Other\n* [✓] Other flag"
    )]
    [InlineData(Gates, "", "☑ Feature gate ☐ Other ☒ Other flag", "Feature gate, Other flag", "Feature gate ☐ Other ☒ Other flag")]
    [InlineData(Gates, "", "- [x] Feature\n      gate\n- [ ] Other", "Feature gate", "Feature")]
    [InlineData(
        Gates,
        "",
        "- [x] Other: see below\n  - [x] nested\n\nWords.\n\n- [x] Feature gate",
        "Feature gate, Other",
        "Other: see below\n  - [x] nested\n\nWords.\n\n- [x] Feature gate"
    )]
    [InlineData(Gates, "@value Other, Feature gate from \"Other\"\n", "- [x] Feature gate\n- [x] Other", "Feature gate, Other", "Other")]
    [InlineData("choice a|b", "", "- [ ] a\n- [x] b: so", "b", "b: so")]
    [InlineData("yes-no", "", "- [ ] Yes\n- [x] No (never)", "no", "No (never)")]
    [InlineData("yes-no", "", "( ) Yes (x) No", "no", "No")]
    public void Choices_are_read(string kind, string directive, string answer, string value, string words)
    {
        var model = Marked.Model($"@document en\nQuestion 1\n@expect {kind}\nWhich?\n\nAnswer to question 1\n{directive}{answer}\n");
        Assert.Empty(model.Diagnostics);
        var found = Assert.Single(model.Questions).Value!;
        Assert.Equal(value, found.Text);
        Assert.Equal(words, model.Tree.Text.ToString(found.Span));
    }

    [Theory]
    [InlineData("email, because it is free.")]
    [InlineData("Email, fax and sms.")]
    [InlineData("Email (mostly), sms")]
    [InlineData("- Email\n- Fax")]
    [InlineData("By mail.")]
    public void Words_that_are_not_only_choices_are_not_read(string answer)
    {
        var model = Marked.Model($"@document en\nQuestion 1\n@expect {Channels}\nWhich?\n\nAnswer to question 1\n{answer}\n");
        Assert.Equal("QA3010", Assert.Single(model.Diagnostics).Id);
        Assert.Null(model.Questions[0].Value);
    }

    [Theory]
    [InlineData(Channels, "", "- [x] ⟦QA3008:fax⟧\n- [x] sms", "'fax' is not one of the choices email, sms, post, with a stamp")]
    [InlineData(
        Channels,
        "",
        "- [x] ⟦QA3008:emial⟧\n- [x] sms",
        "'emial' is not one of the choices email, sms, post, with a stamp; did you mean 'email'?"
    )]
    [InlineData(
        Gates,
        "",
        "- [x] ⟦QA3008:Feature gate also fill in values⟧",
        "'Feature gate also fill in values' is not one of the choices Feature gate, Other, Other flag; did you mean 'Feature gate'?"
    )]
    [InlineData(Gates, "", "- [x] Other\n- [x] ⟦QA3008:other⟧", "'Other' is chosen more than once")]
    [InlineData(Gates, "@value Other, ⟦QA3008:\"Other\"⟧ from \"flag\"\n", "The flag.", "'Other' is chosen more than once")]
    [InlineData(
        Gates,
        "@value Other, ⟦QA3008:gate⟧ from \"flag\"\n",
        "The flag.",
        "'gate' is not one of the choices Feature gate, Other, Other flag"
    )]
    [InlineData("choice a|b", "", "- [x] a: so\n- [x] ⟦QA3008:b⟧", "'a: so' and 'b' are both ticked, but only one value is expected")]
    [InlineData("yes-no", "", "- [x] Yes\n- [x] ⟦QA3008:No⟧", "'Yes' and 'No' are both ticked, but only one value is expected")]
    [InlineData("yes-no", "", "- [ ] Yes\n- [x] ⟦QA3008:Perhaps⟧", "'Perhaps' is neither 'yes' nor 'no'")]
    [InlineData(
        Gates,
        "@value ⟦QA3007:Other flag⟧ from \"the flag\"\n",
        "- [x] Other: the flag",
        "The value is 'Other flag', but the ticked boxes say 'Other'"
    )]
    [InlineData(
        Gates,
        "@value ⟦QA3007:Other⟧ from \"the flag\"\n",
        "- [ ] Other\n  - Name: the flag",
        "The value is 'Other', but no box is ticked"
    )]
    [InlineData(
        Channels,
        "@value ⟦QA3007:sms⟧ from \"it\"\n",
        "Email: it is free.",
        "The value is 'sms', but the answer begins with 'email'"
    )]
    [InlineData(Channels, "@value ⟦QA3007:sms⟧ from \"Email\"\n", "We have Email.", "The value is 'sms', but the quoted text says 'email'")]
    public void What_is_wrong_with_choices(string kind, string directive, string answer, string message)
    {
        var diagnostics = Marked.Check($"@document en\nQuestion 1\n@expect {kind}\nWhich?\n\nAnswer to question 1\n{directive}{answer}\n");
        Assert.Equal(message, Assert.Single(diagnostics).Message);
    }

    [Fact]
    public void Boxes_of_which_none_is_ticked_are_no_value()
    {
        var model = Marked.Model(
            $"@document en\nQuestion 1\n@expect {Gates}\nWhich?\n\nAnswer to question 1\n- [ ] Other\n  - Name: X\n\n"
                + "Question 2\n@expect #2a yes-no\na) Is it?\nb) Was it?\n\nAnswer to question 2a\n- [ ] Yes: x\n  - x\n\n"
                + "Answer to question 2b\nNo.\n"
        );
        Assert.Equal(
            [
                "No box is ticked in the answer to question 1 (choices \"Feature gate\"|Other|\"Other flag\")",
                "No box is ticked in the answer to part 2a (yes-no)",
            ],
            model.Diagnostics.Select(diagnostic => diagnostic.Message)
        );
    }

    [Fact]
    public void Boxes_without_anything_else_are_a_placeholder()
    {
        var model = Marked.Model(
            $"@document en\nQuestion 1\n@expect {Gates}\nWhich?\n\nAnswer to question 1\n- [ ] Other\n- [ ] Other flag\n"
        );
        Assert.Equal("QA3005", Assert.Single(model.Diagnostics).Id);
        Assert.Equal(Core.Symbols.QuestionState.Unanswered, model.Questions[0].State);
    }

    [Fact]
    public void Boxes_of_other_things_are_not_yes_or_no()
    {
        var model = Marked.Model("@document en\nQuestion 1\n@expect yes-no\nIs it?\n\nAnswer to question 1\n- [x] Reviewed\n- [ ] Built\n");
        Assert.Equal("QA3010", Assert.Single(model.Diagnostics).Id);
    }

    [Fact]
    public void A_file_of_Markdown_has_boxes_too()
    {
        var text = new SourceText(
            "<!-- @document en -->\n<!-- @heading question+answer \"###### {text}\" -->\n\n"
                + "###### How can this feature be enabled?\n<!-- @expect choices \"Feature gate\"|Other -->\n<!-- Pick one. -->\n\n"
                + "- [x] Feature gate (also fill in values in `kep.yaml`)\n  - Feature gate name: `Pods`\n- [x] Other\n  - Mechanism: x\n",
            path: "kep.md"
        );
        var model = SemanticAnalysis.Analyze(text, DocumentTypeSet.ReadyMade);
        Assert.Empty(model.Diagnostics);
        Assert.Equal("Feature gate, Other", Assert.Single(model.Questions).Value!.Text);
    }

    [Fact]
    public void A_type_expects_choices_of_all_answers_and_of_a_field()
    {
        var types = DocumentTypeSet.Create([
            new TypeSource("@type audit\n@expect choices a|b\n@field marks choices x|\"y, z\"\n@field old choice x|y list\n"),
        ]);
        var model = SemanticAnalysis.Analyze(
            new SourceText("@document audit en\n@marks x, \"y, z\"\n@old x\n@old y\n\nQuestion 1\nIs it?\nAnswer 1\nB, a.\n"),
            types
        );
        Assert.Empty(types.Own[0].Diagnostics);
        Assert.Empty(model.Diagnostics);
        Assert.Equal("a, b", model.Questions[0].Value!.Text);
        Assert.Equal("x|y, z", string.Join("|", model.Fields[0].Values));
        Assert.Equal("choices x|\"y, z\"", model.Fields[0].Type.ToString());
        Assert.Equal("choices x|y", model.Fields[1].Type.ToString());
    }
}
