using System.Collections;
using System.ComponentModel;
using System.Reflection;
using DocDsl.Core.Compilation;

namespace DocDsl.Core.Tests.Model;

/// <summary>What a .NET developer expects of a model: nothing is made twice, equality is cheap, plumbing is hidden.</summary>
public class ModelTests
{
    private const string Letter = """
        @document kamervragen nl-NL
        @note 1 Een noot.

        Vragen van de leden Krul (CDA) en Six Dijkstra (NSC) aan de Minister van Economische Zaken over iets (ingezonden 27 augustus 2025).

        @group Kosten
        Vraag 1
        Wat[^1] kost het?

        Antwoord op vraag 1
        @by "Minister De Vries"
        @evidence code:A.B
        @promise brief from "een brief"
        Er komt een brief[^1]; zie het antwoord op vraag 2.

        Vraag 2
        Zie vraag 1. Twee dingen:
        a) dit;
        b) dat?

        Antwoord op vraag 2
        Ja, zie vraag 1.
        """;

    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly QaDocument s_letter = QaDocument.Parse(Letter, "brief.qa");

    [Fact]
    public void Every_property_gives_the_same_instance_at_every_call()
    {
        object[] owners =
        [
            s_letter,
            s_letter.Questions[0],
            s_letter.Questions[1],
            s_letter.Questions[1].Parts[0],
            s_letter.Answers[0],
            s_letter.Groups[0],
            s_letter.Notes[0],
            s_letter.Fields[0],
            s_letter.Promises[0],
            s_letter.Answers[0].References[0],
            s_letter.Language!,
        ];
        var read = 0;
        foreach (var owner in owners)
        {
            foreach (var property in owner.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            {
                var value = property.GetValue(owner);
                if (value is not null && !property.PropertyType.IsValueType)
                {
                    Assert.True(ReferenceEquals(value, property.GetValue(owner)), $"{owner.GetType().Name}.{property.Name}");
                    read++;
                }
            }
        }

        Assert.True(read > 60, $"{read} properties were read.");
    }

    [Fact]
    public void Lists_are_read_only_lists_that_no_cast_can_change()
    {
        var lists = typeof(QaDocument)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "DocDsl" && !type.Name.EndsWith("Attribute", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)));
        Assert.All(lists, property => Assert.Equal(typeof(IReadOnlyList<>), property.PropertyType.GetGenericTypeDefinition()));
        Assert.IsNotType<Question[]>(s_letter.Questions);
    }

    [Fact]
    public void What_refers_to_what()
    {
        var (first, second) = (s_letter.Questions[0], s_letter.Questions[1]);
        Assert.Equal([second], s_letter.Answers[0].RefersTo);
        Assert.Equal([s_letter.Answers[1]], first.ReferredToBy);
        Assert.Equal([first], second.References.Select(reference => reference.Target));
        Assert.Equal(["1"], first.Notes.Select(note => note.Id));
        Assert.Equal(["1"], s_letter.Answers[0].Notes.Select(note => note.Id));
        Assert.Empty(s_letter.Answers[1].Notes);
        Assert.Equal("Minister De Vries", s_letter.Promises[0].By);
        Assert.Equal(new AnswerEvidence(EvidenceKind.Code, "A.B", s_letter.Answers[0].Evidence[0].Span), s_letter.Answers[0].Evidence[0]);
        Assert.Equal("brief.qa(12,16)", s_letter.Answers[0].Evidence[0].Span.ToString());
    }

    [Fact]
    public void Equality_and_text_of_a_document_do_not_read_it()
    {
        var (one, same, other) = (new Missing("a.qa"), new Missing("a.qa"), new Missing("b.qa"));
        Assert.Equal<QaDocument>(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual<QaDocument>(one, other);
        Assert.NotEqual(one, QaDocument.Parse("", "a.qa"));
        Assert.Equal("a", one.ToString());
        Assert.StartsWith("The text of a.qa is not embedded", Assert.Throws<InvalidOperationException>(() => one.Questions).Message);
        Assert.Equal(s_letter, QaDocument.Parse(Letter, "brief.qa"));
        Assert.NotEqual(s_letter, QaDocument.Parse(Letter + " ", "brief.qa"));
        Assert.NotEqual(s_letter, QaDocument.Parse(Letter, "andere.qa"));
    }

    [Fact]
    public void Every_inherited_name_is_reserved()
    {
        Assert.All(MembersOf(typeof(QaDocument)), name => Assert.True(Naming.IsDocumentMember(name), name));
        Assert.All(MembersOf(typeof(QuestionGroup)), name => Assert.True(Naming.IsGroupMember(name), name));

        static IEnumerable<string> MembersOf(Type type) =>
            type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
                .Where(member => member is not (MethodBase { IsPrivate: true } or MethodBase { IsAssembly: true }))
                .Where(member => member is not FieldInfo { IsPrivate: true })
                .Where(member => member is not PropertyInfo { GetMethod: { IsAssembly: true } or { IsPrivate: true } })
                .Select(member => member.Name)
                .Where(name => name.All(char.IsLetter));
    }

    [Fact]
    public void Plumbing_is_hidden_from_editors()
    {
        Assert.All(
            typeof(QaDocument).Assembly.GetExportedTypes().Where(type => type.Namespace == "DocDsl.CompilerServices" && !type.IsNested),
            type => Assert.True(IsHidden(type), type.Name)
        );
        var plumbing = typeof(QaDocument)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "DocDsl")
            .SelectMany(type => type.GetMembers(Hidden))
            .Where(member =>
                member switch
                {
                    ConstructorInfo { IsFamily: true } constructor => constructor.GetParameters() is [var parameter]
                        && !IsCopy(constructor, parameter),
                    MethodInfo { IsSpecialName: false } method => method.IsFamilyOrAssembly
                        || (method.IsFamily && method.Name != "PrintMembers"),
                    Type type => type.IsNestedFamily,
                    _ => false,
                }
            )
            .ToList();
        Assert.Equal(
            (
                ".ctor .ctor .ctor .ctor .ctor GeneratedMembers GetAnswered GetDate GetDeclared GetGroup GetNotApplicable GetOpen GetText "
                + "GetTyped GetWithdrawn SpecializeGroup SpecializePart SpecializeQuestion"
            ).Split(' '),
            plumbing.Where(IsHidden).Select(member => member.Name).Order(StringComparer.Ordinal)
        );
        Assert.Empty(plumbing.Where(member => !IsHidden(member)).Select(member => $"{member.DeclaringType!.Name}.{member.Name}"));

        static bool IsCopy(ConstructorInfo constructor, ParameterInfo parameter) =>
            parameter.ParameterType == constructor.DeclaringType && constructor.DeclaringType != typeof(QuestionGroup);

        static bool IsHidden(MemberInfo member) =>
            member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
    }

    private sealed record Missing(string File) : QaDocument(File);
}
