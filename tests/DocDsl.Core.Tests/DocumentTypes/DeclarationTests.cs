using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Values;

namespace DocDsl.Core.Tests.DocumentTypes;

/// <summary>What a <c>.qatype</c> file may say. What is reported about one is in <c>Rules/QA5008</c>.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData("@type a\n@⟦QA1005:type⟧ b\n")]
    [InlineData("@type a\n@⟦QA1001:feild⟧ b text\n")]
    public void Directives_are_known_and_of_one_declaration(string marked) => Marked.CheckType(marked);

    [Fact]
    public void What_a_type_does_not_say_it_has_from_its_base()
    {
        var types = DocumentTypeSet.Create([
            new TypeSource(
                "@type letter extends kamervragen\n@field number text matches \"[0-9]{4}Z[0-9]{5}\" required\n@field team choice a|b\n"
            ),
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

    [Fact]
    public void A_type_has_a_limited_number_of_base_types()
    {
        // So many that a function that calls itself for each would end the program.
        var sources = Enumerable.Range(0, 10_000).Select(i => new TypeSource($"@type t{i} extends t{i + 1}\n@field f{i} text\n"));
        var types = DocumentTypeSet.Create(sources.Append(new TypeSource("@type t10000\n")));
        Assert.Null(types.Find("t9967")!.Base);
        Assert.Equal(
            "'t9967' has more than 32 base types, each of which extends the next; extend a type that has fewer",
            Assert.Single(types.Find("t9967")!.Diagnostics).Message
        );
        Assert.Empty(types.Find("t9968")!.Diagnostics);
        Assert.NotNull(types.Find("t9968")!.FindField("f9999"));
        Assert.Equal(32, types.Find("t9968")!.Fields.Length);
        Assert.Empty(types.Find("t9966")!.Diagnostics);
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
                type.OwnFields.Select(field => Compilation.Naming.OfField(type, field.Name)).Order(),
                record
                    .GetProperties(
                        System.Reflection.BindingFlags.Public
                            | System.Reflection.BindingFlags.Instance
                            | System.Reflection.BindingFlags.DeclaredOnly
                    )
                    .Where(_ => record != typeof(QaDocument))
                    .Select(property => property.Name)
                    .Order()
            );
        }
    }

    [Fact]
    public void A_type_declared_twice_without_files_is_reported_without_a_path() =>
        Assert.Equal(
            "The document type 'a' is already declared",
            Assert.Single(DocumentTypeSet.Create([new TypeSource("@type a\n"), new TypeSource("@type a\n")]).Own[1].Diagnostics).Message
        );
}
