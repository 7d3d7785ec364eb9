using DocDsl.Core.Tests;
using DocDsl.Workspaces;

namespace DocDsl.Tools.Tests.Workspaces;

/// <summary>Documents whose type another project declares, or a package.</summary>
public sealed class ReferencedTypesTests : IDisposable
{
    private const string Document = "@document brief nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";
    private const string Unknown = "Unknown document type 'brief'";

    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-references").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_project_has_the_types_of_the_projects_that_it_refers_to_and_those_that_they_refer_to()
    {
        Project("app/App", Refers(@"..\sets\Sets.csproj"));
        Project("sets/Sets", Refers("../base/Base.csproj"));
        Project("base/Base");
        Write("sets/brief.qatype", "@type brief extends basis\n@language nl\n");
        Write("base/deep/basis.qatype", "@type basis\n@field dossier text required\n");
        Assert.StartsWith("The field 'dossier' is missing", Assert.Single(Check("app/a.qa", Document)));
        Assert.Empty(Check("app/a.qa", Document.Replace("nl-NL\n", "nl-NL\n@dossier 12\n")));
        var project = new Workspace().ProjectOf(In("app/a.qa"));
        Assert.Equal(["Sets.Brief", "Base.Deep.Basis"], project.Types.Own.Select(type => type.Source.RecordName));
        Assert.Equal(In("sets/brief.qatype"), project.FileOf(project.Types.Find("brief")!));
        Assert.Equal(In("base/deep/basis.qatype"), project.FileOf(project.Types.Find("basis")!));
        Assert.Null(project.FileOf(project.Types.Find("faq")!));
        Assert.Empty(project.TypeFiles);
        Assert.Empty(project.TypeRecords);
    }

    [Fact]
    public void Its_own_types_count_first_and_may_extend_those_of_others()
    {
        Project("app/App", Refers("../sets/Sets.csproj"));
        Project("sets/Sets");
        Write("sets/brief.qatype", "@type brief\n@field dossier text required\n");
        Write("sets/wijk.qatype", "@type wijk\n@field wijk text required\n");
        Write("app/brief.qatype", "@type brief extends wijk\n");
        Assert.StartsWith("The field 'wijk' is missing", Assert.Single(Check("app/a.qa", Document)));
        Assert.Empty(new Workspace().CheckType(In("app/brief.qatype")).Diagnostics);
    }

    [Fact]
    public void Two_versions_of_a_type_from_two_references_are_told_at_each_document()
    {
        const string Ambiguous =
            "The document type 'brief' is declared by two references, 'Acme.Sets' (version 1) and 'Other' (version 2); remove one of them";
        Project("app/App", Refers("../sets/Sets.csproj"), Refers("../between/Between.csproj"));
        Write("sets/Sets.csproj", "<Project><PropertyGroup><AssemblyName>Acme.Sets</AssemblyName></PropertyGroup></Project>");
        Project("between/Between", Refers("../other/Other.csproj"));
        Project("other/Other");
        Write("sets/brief.qatype", "@type brief extends questionnaire\n@version 1\n@question 1 wat\nWat?\n");
        Write("other/brief.qatype", "@type brief extends questionnaire\n@version 2\n@question 1 wie\nWie?\n");
        Write("app/sub.qatype", "@type sub extends brief\n");
        Assert.Equal([Ambiguous], Check("app/a.qa", Document));
        Assert.Equal([Ambiguous], new Workspace().CheckType(In("app/sub.qatype")).Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Empty(Check("app/a.qa", Document.Replace("@document brief", "@document sub")));
        Write("app/brief.qatype", "@type brief\n");
        Assert.Empty(Check("app/a.qa", Document));
    }

    [Fact]
    public void References_may_go_in_circles_and_one_file_may_be_referred_to_twice()
    {
        Project("a/A", Refers("../b/B.csproj;../b/../b/B.csproj"), Refers("A.csproj"));
        Project("b/B", Refers("../a/A.csproj"));
        Write("a/brief.qatype", "@type brief extends basis\n");
        Write("b/basis.qatype", "@type basis\n@questions-in \"## Vragen\"\n");
        Assert.Empty(Check("a/a.qa", Document));
        Assert.Empty(Check("b/b.qa", Document));
        Assert.Single(new Workspace().ProjectOf(In("b/b.qa")).Types.Own, type => type.Name == "brief");
    }

    [Fact]
    public void A_project_beside_another_in_its_folder_has_the_types_of_the_folder()
    {
        Project("app/App", Refers("../sets/Second.csproj"));
        Project("sets/First");
        Project("sets/Second");
        Write("sets/brief.qatype", "@type brief\n");
        Assert.Empty(Check("app/a.qa", Document));
        Assert.Equal("Second.Brief", new Workspace().ProjectOf(In("app/a.qa")).Types.Find("brief")!.Source.RecordName);
    }

    [Fact]
    public void What_is_not_compiled_against_has_no_types()
    {
        Project(
            "app/App",
            """<ProjectReference Include="../sets/Sets.csproj" ReferenceOutputAssembly="false" />""",
            """<ProjectReference Include="../sets/Sets.csproj"><OutputItemType>Analyzer</OutputItemType></ProjectReference>""",
            Refers("../between/Between.csproj")
        );
        Project("between/Between", """<ProjectReference Include="../sets/Sets.csproj" PrivateAssets="All" />""");
        Project("sets/Sets");
        Write("sets/brief.qatype", "@type brief\n");
        Assert.Equal([Unknown], Check("app/a.qa", Document));
        Assert.Empty(Check("between/a.qa", Document));
    }

    [Theory]
    [InlineData("""<ProjectReference Include="../no/No.csproj" />""", "the project '../no/No.csproj' does not exist")]
    [InlineData("""<ProjectReference Include="../%00/No.csproj" />""", null)]
    [InlineData("""<ProjectReference Include="" />""", null)]
    [InlineData("""<ProjectReference Include="../bad/Bad.csproj" />""", "the project '../bad/Bad.csproj' cannot be read")]
    [InlineData(
        """<ProjectReference Include="$(Sets)/Sets.csproj" />""",
        """only a build evaluates <ProjectReference Include="$(Sets)/Sets.csproj" /> of App.csproj"""
    )]
    [InlineData(
        """<ProjectReference Include="../no/No.csproj" Condition="'$(X)' == ''" />""",
        """only a build evaluates <ProjectReference Include="../no/No.csproj" /> of App.csproj"""
    )]
    [InlineData("""<PackageReference Include="Sets" Version="1.0.0" />""", "the packages of App.csproj are not restored")]
    [InlineData("""<PackageReference Include="Sets" Condition="'$(X)' == ''" />""", null)]
    public void What_is_not_known_of_references_is_said_where_a_type_is_unknown(string reference, string? reason)
    {
        Project("app/App", reference);
        Write("bad/Bad.csproj", "<Project");
        var message = reason is null ? Unknown : $"{Unknown} ({reason})";
        Assert.Equal([message], Check("app/a.qa", Document));
        Assert.Empty(Check("app/a.qa", Document.Replace("@document brief", "@document")));
        Write("app/sub.qatype", "@type sub extends brief\n");
        Assert.Equal([message], new Workspace().CheckType(In("app/sub.qatype")).Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void All_that_is_not_known_is_said_once()
    {
        Project("app/App", Refers("../no/No.csproj"), Refers("../b/B.csproj"), """<PackageReference Include="Sets" />""");
        Project("b/B", Refers("../no/No.csproj"));
        Write("app/briev.qatype", "@type briev\n");
        Assert.Equal(
            $"{Unknown}; did you mean 'briev'? (the project '../no/No.csproj' does not exist; the packages of App.csproj are not restored)",
            Assert.Single(Check("app/a.qa", Document))
        );
    }

    [Fact]
    public void What_a_restore_has_evaluated_is_known()
    {
        Project("app/App", Refers("$(Sets)/Sets.csproj"));
        Project("sets/Sets");
        Write("sets/brief.qatype", "@type brief\n");
        Write(
            "app/obj/project.assets.json",
            """
            {
              "targets": { "net10.0": { "Sets/1.0.0": { "type": "project", "compile": { "bin/placeholder/Sets.dll": {} } } } },
              "libraries": { "Sets/1.0.0": { "type": "project", "path": "../sets/Sets.csproj", "msbuildProject": "../sets/Sets.csproj" } },
              "packageFolders": {}
            }
            """
        );
        Assert.Empty(Check("app/a.qa", Document));
    }

    [Fact]
    public void A_package_has_the_types_that_the_compiler_wrote_to_its_assembly()
    {
        const string Type = "security-questionnaire";
        const string Package = "pkg/sets/1.0.0/lib/net8.0/Questionnaire.dll";
        var questionnaire = Document.Replace("brief", Type);
        var built = Directory
            .EnumerateFiles(
                Repository.PathOf("examples", "SecurityQuestionnaire", "Questionnaire", "bin"),
                "Questionnaire.dll",
                SearchOption.AllDirectories
            )
            .First();
        Project("app/App", Refers("../b/B.csproj"));
        Project("b/B", """<PackageReference Include="sets" Version="1.0.0" />""");
        Assert.Equal(
            $"Unknown document type '{Type}' (the packages of App.csproj are not restored)",
            Assert.Single(Check("app/a.qa", questionnaire))
        );
        WriteAssets("Sets", "lib/net8.0/_._", "lib/net8.0/Questionnaire.dll", "lib/net8.0/Questionnaire.xml");
        Assert.Equal(
            $"Unknown document type '{Type}' (the package 'Sets' is not restored)",
            Assert.Single(Check("app/a.qa", questionnaire))
        );
        Write(Package, "MZ, or something else");
        Assert.Equal(
            $"Unknown document type '{Type}' ('Questionnaire.dll' of the package 'Sets' cannot be read)",
            Assert.Single(Check("app/a.qa", questionnaire))
        );
        File.Copy(built, In(Package), overwrite: true);
        Assert.DoesNotContain(Check("app/a.qa", questionnaire), message => message.StartsWith("Unknown", StringComparison.Ordinal));
        var project = new Workspace().ProjectOf(In("app/a.qa"));
        var type = project.Types.Find(Type)!;
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("examples", "SecurityQuestionnaire", "Questionnaire", "Questionnaires", Type + ".qatype")),
            type.Source.Text
        );
        Assert.EndsWith(".SecurityQuestionnaire", type.Source.RecordName);
        Assert.Null(project.FileOf(type));

        // Another build of it, of half the size.
        File.WriteAllBytes(In(Package), File.ReadAllBytes(built)[..(int)(new FileInfo(built).Length / 2)]);
        Assert.EndsWith("cannot be read)", Assert.Single(Check("app/a.qa", questionnaire)));
        WriteAssets("Other", "lib/net8.0/_._");
        Assert.EndsWith("(the package 'sets' is not restored)", Assert.Single(Check("app/a.qa", questionnaire)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"libraries": [], "targets": {}, "packageFolders": {}}""")]
    [InlineData("""{"libraries": {}, "targets": {"net10.0": 4}, "packageFolders": {}}""")]
    [InlineData(
        """{"libraries": {"A/1": {"path": 4}}, "targets": {"net10.0": {"A/1": {"type": "package", "compile": {}}}}, "packageFolders": {}}"""
    )]
    [InlineData("""{"libraries": {"A/1": {}}, "targets": {"net10.0": {"A/1": {"type": "package"}}}, "packageFolders": {}}""")]
    [InlineData("""{"libraries": {"A": {"msbuildProject": "\u0000"}}, "targets": {}, "packageFolders": {}}""")]
    public void A_damaged_list_of_packages(string assets)
    {
        Project("app/App", """<PackageReference Include="Sets" Version="1.0.0" />""");
        Write("app/obj/project.assets.json", assets);
        Assert.Equal([$"{Unknown} ('obj/project.assets.json' cannot be read)"], Check("app/a.qa", Document));
    }

    private string In(string name) => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
    }

    private void Project(string name, params string[] items) =>
        Write(name + ".csproj", $"<Project><ItemGroup>{string.Concat(items)}</ItemGroup></Project>");

    private static string Refers(string to) => $"<ProjectReference Include=\"{to}\" />";

    private void WriteAssets(string package, params string[] files) =>
        Write(
            "app/obj/project.assets.json",
            $$"""
            {
              "targets": {
                "net10.0": {
                  "{{package}}/1.0.0": {
                    "type": "package",
                    "compile": { {{string.Join(", ", files.Select(file => $"\"{file}\": {{}}"))}} }
                  }
                }
              },
              "libraries": { "{{package}}/1.0.0": { "type": "package", "path": "{{package.ToLowerInvariant()}}/1.0.0" } },
              "packageFolders": { "/no/such/folder": {}, "{{In("pkg").Replace('\\', '/')}}": {} }
            }
            """
        );

    private string[] Check(string name, string text) =>
        [.. new Workspace().Check(In(name), text).Diagnostics.Select(diagnostic => diagnostic.Message)];
}
