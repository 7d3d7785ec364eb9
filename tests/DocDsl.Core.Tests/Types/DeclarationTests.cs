using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Values;

namespace DocDsl.Core.Tests.Types;

/// <summary>What a <c>.qatype</c> file may say, and what is told where it is at fault.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData("@type letter\n")]
    [InlineData("\uFEFF@// a comment\r\n\r\n@type letter extends document\r\n@field a text\r@field b date list required\n")]
    [InlineData("@type ⟦QA5008:1letter⟧\n")]
    [InlineData("@⟦QA5008:type⟧\n")]
    [InlineData("@type letter ⟦QA5008:from document⟧\n")]
    [InlineData("@type letter extends ⟦QA5007:documnt⟧\n")]
    [InlineData("@type a\n@⟦QA1005:type⟧ b\n")]
    [InlineData("@type a\n⟦QA5008:Some words⟧\n")]
    [InlineData("@type a\n  ⟦QA5008:@field b text⟧\n")]
    [InlineData("@type a\n@⟦QA1001:feild⟧ b text\n")]
    [InlineData("@type a\n@field ⟦QA5008:1b text⟧\n")]
    [InlineData("@type a\n@field ⟦QA5008:b dat⟧\n")]
    [InlineData("@type a\n@field b date ⟦QA5008:reqired⟧\n")]
    [InlineData("@type a\n@field b text matches ⟦QA5008:\"[0-\"⟧\n")]
    [InlineData("@type a\n@field b text matches \"[0-9]+\" required\n")]
    [InlineData("@type a\n@field b text\n@field ⟦QA5008:b⟧ date\n")]
    [InlineData("@type a\n@language ⟦QA5008:xx⟧\n")]
    [InlineData("@type a\n@language de\n")]
    [InlineData("@type a\n@numbering ⟦QA5008:roman⟧\n")]
    [InlineData("@type a\n@numbering any\n@expect yes-no\n")]
    [InlineData("@type a\n@expect ⟦QA5008:date list⟧\n")]
    [InlineData("@type a\n@field s date\n@read \"(sent {s}[, no {*}])\"\n")]
    [InlineData("@type a\n@field s date\n@read ⟦QA5008:\"(sent {t})\"⟧\n")]
    [InlineData("@type a\n@field s date\n@read ⟦QA5008:\"[sent {s}\"⟧\n")]
    [InlineData("@type a\n@field s date\n@read ⟦QA5008:\"sent {s}]\"⟧\n")]
    [InlineData("@type a\n@field s date\n@read ⟦QA5008:\"sent {s\"⟧\n")]
    [InlineData("@type a\n@read ⟦QA5008:\"sent\"⟧\n")]
    [InlineData("@type a\n@⟦QA5008:read⟧\n")]
    [InlineData("@type a\n@aside \"Page {n} of {n}, (one|two){*}\"\n")]
    [InlineData("@type a\n@aside ⟦QA5008:\"Page {page}\"⟧\n")]
    [InlineData("@type a\n@field s date\n@field t date\n@order s t\n@term t 3 weeks after s\n")]
    [InlineData("@type a\n@field s date\n@order ⟦QA5008:s⟧\n")]
    [InlineData("@type a\n@field s date\n@order ⟦QA5008:s t⟧\n")]
    [InlineData("@type a\n@field s text\n@field t date\n@order ⟦QA5008:s t⟧\n")]
    [InlineData("@type a\n@field s date\n@field t date\n@term ⟦QA5008:t 3 fortnights after s⟧\n")]
    [InlineData("⟦QA5008:⟧@field s date\n")]
    public void A_fault_is_told_at_its_place(string marked) => Marked.CheckType(marked);

    [Fact]
    public void What_a_type_does_not_say_it_has_from_its_base()
    {
        var types = DocumentTypeSet.Create(
        [
            new TypeSource("@type letter extends kamervragen\n@field number text matches \"[0-9]{4}Z[0-9]{5}\" required\n@field team choice a|b\n"),
            new TypeSource("@type kamervragen extends kamervragen\n@field dossier text\n"),
        ]);
        Assert.All(types.Own, type => Assert.Empty(type.Diagnostics));
        var letter = types.Find("letter")!;
        Assert.Equal("nl", letter.Language!.Tag);
        Assert.True(letter.FindField("number")!.IsRequired);
        Assert.NotNull(letter.FindField("dossier"));
        Assert.Equal(ValueKind.Date, letter.FindField("submitted")!.Type.Kind);
        Assert.Equal("number", letter.Fields.First(field => field.IsRequired).Name);
        Assert.Same(types.Own[1], letter.Base);
        Assert.Same(DocumentTypeSet.ReadyMade.Find("kamervragen"), letter.Base!.Base);
        Assert.Null(DocumentTypeSet.ReadyMade.Find("kamervragen")!.FindField("dossier"));
    }

    [Theory]
    [InlineData("@field a text required\n", "@field ⟦QA5008:a⟧ text\n")]
    [InlineData("@field a text\n", "@field ⟦QA5008:a⟧ text list\n")]
    [InlineData("@field a date\n", "@field ⟦QA5008:a⟧ text\n")]
    [InlineData("@field a choice x|y\n", "@field ⟦QA5008:a⟧ choice x|z\n")]
    [InlineData("@field a choice x|y|z\n", "@field a choice x|z required\n")]
    [InlineData("@field a text\n", "@field a date\n")]
    public void A_field_may_be_narrowed_never_widened(string declared, string marked)
    {
        var text = marked.Replace("⟦QA5008:", "").Replace("⟧", "");
        var found = DocumentTypeSet.Create([new TypeSource("@type b extends a\n" + text), new TypeSource("@type a\n" + declared)]).Own[0].Diagnostics;
        Assert.Equal(marked.Contains('⟦') ? ["QA5008"] : [], found.Select(diagnostic => diagnostic.Id));
        Assert.All(found, diagnostic => Assert.Equal("a", ("@type b extends a\n" + text).Substring(diagnostic.Span.Start, diagnostic.Span.Length)));
    }

    [Fact]
    public void Two_of_one_name_and_circles_are_told()
    {
        var types = DocumentTypeSet.Create([new TypeSource("@type a extends b\n", "", "a.qatype"), new TypeSource("@type b extends a\n"), new TypeSource("@type a\n")]);
        Assert.Equal(
            ["The type 'b' extends itself, through 'a'.", "There is already a type 'a' in a.qatype."],
            types.Own.SelectMany(type => type.Diagnostics).Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Equal_sources_make_equal_types()
    {
        Assert.Equal(DocumentTypeSet.Create([new TypeSource("@type a\n")]), DocumentTypeSet.Create([new TypeSource("@type a\n")]));
        Assert.NotEqual(DocumentTypeSet.Create([new TypeSource("@type a\n")]), DocumentTypeSet.Create([new TypeSource("@type a \n")]));
        Assert.Same(DocumentTypeSet.ReadyMade, DocumentTypeSet.Create([]));
    }

    [Fact]
    public void The_ready_made_types_are_sound_and_their_records_have_their_fields()
    {
        foreach (var source in ReadyMadeTypes.Sources)
        {
            var type = DocumentTypeSet.ReadyMade.Find(source.Text.Split([' ', '\n'])[1])!;
            Assert.Empty(type.Diagnostics);
            var record = typeof(QaDocument).Assembly.GetType(source.RecordName)!;
            Assert.Equal(
                type.OwnFields.Select(field => Emit.Naming.OfField(type, field.Name)).Order(),
                record.GetProperties(
                    System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
                    .Where(_ => record != typeof(QaDocument)).Select(property => property.Name).Order());
        }
    }
}
