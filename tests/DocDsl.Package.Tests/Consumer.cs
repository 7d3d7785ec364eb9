namespace DocDsl.Package.Tests;

/// <summary>A user's project that references the packed package.</summary>
internal sealed class Consumer
{
    public const string Letter = """
        @document kamervragen nl-NL
        @number 2025Z00001

        Vraag 1
        Wie beslist?

        Antwoord op vraag 1
        De minister beslist.

        Vraag 2
        @id kosten
        Wat kost het?

        Antwoord op vraag 2
        Twaalf euro.

        """;

    public Consumer(string name, string properties = "", string items = "", string extension = "csproj", string folder = "app")
        : this(name + "." + extension, folder)
    {
        Write(
            Path.GetFileName(ProjectPath),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework Condition="'{(properties.Contains("TargetFramework") ? "given" : "")}' == ''">net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DocDsl" Version="{PackedPackage.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """
        );
    }

    private Consumer(string projectFile, string folder)
    {
        Folder = Path.Combine(PackedPackage.Workspace, Path.GetRandomFileName(), folder);
        Directory.CreateDirectory(Folder);
        ProjectPath = Path.Combine(Folder, projectFile);
        Write(
            "../nuget.config",
            $"""
            <configuration><packageSources><add key="docdsl" value="{PackedPackage.Feed}" /></packageSources></configuration>
            """
        );
    }

    public string Folder { get; }

    public string ProjectPath { get; }

    /// <summary>A project that something else creates.</summary>
    public static Consumer At(string name) => new(name + ".csproj", "app");

    public string PathOf(string file) => Path.GetFullPath(Path.Combine(Folder, file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Builds; the output is the log without the summary, in which each diagnostic is repeated.</summary>
    public CommandResult Build(params string[] arguments)
    {
        var log = PathOf("../build.log");
        var result = Dotnet.Run(
            Folder,
            ["build", ProjectPath, "-nologo", "-tl:off", $"-flp:LogFile={log};Verbosity=minimal;NoSummary", .. arguments]
        );
        return new CommandResult(result.ExitCode, File.Exists(log) ? File.ReadAllText(log) : result.Output);
    }

    public void BuildsClean(params string[] arguments)
    {
        var result = Build(arguments);
        Assert.True(result.ExitCode == 0 && result.Diagnostics.Count == 0, result.Output);
    }

    /// <summary>Builds, which must fail, and gives the diagnostics with paths from the project's folder.</summary>
    public IReadOnlyList<string> BuildFails(params string[] arguments)
    {
        var result = Build(arguments);
        Assert.True(result.ExitCode != 0, result.Output);
        return result.Diagnostics.Select(diagnostic => diagnostic.Replace(Folder + Path.DirectorySeparatorChar, "")).ToArray();
    }

    public string RunProgram(params string[] arguments)
    {
        var result = Dotnet.Run(Folder, ["run", "--no-build", "--project", ProjectPath, .. arguments]);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.ReplaceLineEndings("\n").Trim();
    }
}
