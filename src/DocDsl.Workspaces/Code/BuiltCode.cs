using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using DocDsl.Core.Code;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>
/// What the projects of C# in some folders have made of documents, as far as they have been built: the generated members, their uses, and
/// the code that documents name. Read from assemblies, PDBs and source; no compiler, and nothing of a user's is loaded or run.
/// </summary>
/// <remarks>
/// Safe for several threads. Assemblies and sources are checked at each request and read again when their size or time has
/// changed; the list of projects is made once (<see cref="Refresh"/>). Nothing throws for a file that is missing, in use or damaged: of
/// that nothing is known. No file is kept open.
/// </remarks>
internal sealed class BuiltCode
{
    private readonly string[] _folders;
    private readonly CodeTexts _texts = new();
    private readonly UseFinder _uses;
    private readonly DeclarationFinder _declarations;
    private readonly ConcurrentDictionary<string, (Stamp Stamp, BuiltProject Project)> _built = new(StringComparer.Ordinal);
    private Lazy<CodeProject[]> _projects;

    /// <param name="folders">Those of the workspace, absolute.</param>
    public BuiltCode(IEnumerable<string> folders)
    {
        _folders = [.. folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];
        _uses = new UseFinder(_texts);
        _declarations = new DeclarationFinder(_texts);
        _projects = FindProjects();
    }

    /// <summary>Size and time of the assembly and its PDB.</summary>
    private readonly record struct Stamp(long Length, DateTime Written, long PdbLength, DateTime PdbWritten);

    /// <summary>Looks for projects again: for when a project file or <c>Directory.Build.props</c> was added, removed or changed.</summary>
    public void Refresh() => _projects = FindProjects();

    /// <summary>The property that was generated for a question, part, group or field.</summary>
    /// <param name="document">The absolute path of the document, which distinguishes its project from others that have a type of the same
    /// name.</param>
    /// <param name="type">The document's type (<see cref="Core.Compilation.DocumentName.FullName"/>).</param>
    /// <param name="member">The property: <c>Datasets</c>, <c>AccessControl.Question1</c>, <c>Question3.A</c>, or <c>Document</c> for the
    /// document itself.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null when the project has not been built, or was built without it.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public GeneratedMember? FindMember(string document, string type, string member, CancellationToken cancellationToken = default)
    {
        var name = type.Replace("@", "", StringComparison.Ordinal);
        return Built(cancellationToken)
            .OrderByDescending(project => IsBelow(document, project.Project.Folder) ? project.Project.Folder.Length : 0)
            .Select(project => Try(() => FindMember(project, name, member.Split('.'))))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>Every place in the projects' C# that reads the property, by file and place. Generated code does not count.</summary>
    /// <remarks>
    /// A question with an id has its number as a second property: ask for the uses of both.
    /// What is in the assembly's code: <c>nameof</c> and documentation leave nothing there. A place is as precise as the PDB and the source
    /// allow (<see cref="CodeLocation"/>); projects built without a PDB have none.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ImmutableArray<CodeLocation> FindUses(GeneratedMember member, CancellationToken cancellationToken = default) =>
        Collect(
            Built(cancellationToken)
                .Where(project =>
                    project.Assembly.Pdb is not null
                    && (project.Assembly.Name == member.Assembly || project.Assembly.References.Contains(member.Assembly))
                ),
            project => _uses.FindUses(project, member, cancellationToken)
        );

    /// <summary>
    /// Places that look the question up by a constant, <c>letter[9]</c> or <c>letter["costs"]</c>, as far as the code shows the document at
    /// that place: in a variable, parameter, field or property of its type.
    /// </summary>
    /// <param name="member">The question's member; of a question in a group that numbers its own, the look-ups in the group are
    /// found.</param>
    /// <param name="number">The question's number; null when it has none.</param>
    /// <param name="id">The question's id; null when it has none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ImmutableArray<CodeLocation> FindLookups(
        GeneratedMember member,
        int? number,
        string? id,
        CancellationToken cancellationToken = default
    ) =>
        Collect(
            Built(cancellationToken)
                .Where(project =>
                    project.Assembly.Pdb is not null
                    && (project.Assembly.Name == member.Assembly || project.Assembly.References.Contains(member.Assembly))
                ),
            project => _uses.FindLookups(project, member.DeclaringType, number, id, cancellationToken)
        );

    /// <summary>The code with <c>[Answers]</c> for a question; the places of its types and members.</summary>
    /// <param name="type">The document's type (<see cref="Core.Compilation.DocumentName.FullName"/>).</param>
    /// <param name="number">The question's number; null when it has none.</param>
    /// <param name="id">The question's id; null when it has none.</param>
    /// <param name="part">The part that is asked for, in lower case; null for the question with all its parts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ImmutableArray<CodeLocation> FindAnswering(
        string type,
        int? number,
        string? id,
        char? part = null,
        CancellationToken cancellationToken = default
    ) =>
        Collect(
            Built(cancellationToken).Where(project => project.Assembly.References.Contains("DocDsl")),
            project =>
                AnswersAttributes
                    .Of(project.Assembly.Metadata)
                    .Where(answer => answer.Question.Means(type, number, id, part))
                    .SelectMany(answer => _declarations.Find(project, answer.Code))
        );

    /// <summary>The type or members that <c>@evidence code:…</c> names: all overloads, unless one is named by its parameters.</summary>
    /// <param name="name">Without <c>code:</c>: <c>Vault.DocumentStore.Save</c>, <c>Vault.Passwords.Hash(string)</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Empty for what does not exist, or is from a package without source in the workspace.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ImmutableArray<CodeLocation> FindCode(string name, CancellationToken cancellationToken = default) =>
        Collect(
            Built(cancellationToken),
            project => CodeLookup.Find(project.Assembly, name).SelectMany(code => _declarations.Find(project, code))
        );

    private static GeneratedMember? FindMember(BuiltProject project, string type, string[] path)
    {
        var metadata = project.Assembly.Metadata;

        // In a folder that is a class the type is nested.
        var declaring = project.Assembly.TypesByCode[type].Select(handle => TypeNames.NameOf(metadata, handle)).FirstOrDefault() ?? type;
        for (var i = 0; project.Assembly.Types.TryGetValue(declaring, out var handle); i++)
        {
            var found = metadata
                .GetTypeDefinition(handle)
                .GetProperties()
                .FirstOrDefault(property => metadata.StringComparer.Equals(metadata.GetPropertyDefinition(property).Name, path[i]));
            if (found.IsNil)
            {
                return null;
            }

            var property = metadata.GetPropertyDefinition(found);
            var propertyType = property.DecodeSignature(TypeNames.Instance, default).ReturnType;
            if (i == path.Length - 1)
            {
                return new GeneratedMember(
                    project.Assembly.Name,
                    declaring,
                    path[i],
                    propertyType.Short,
                    SourceOf(project, property.GetAccessors().Getter, path[i])
                );
            }

            declaring = propertyType.Metadata;
        }

        return null;
    }

    private static GeneratedSource? SourceOf(BuiltProject project, MethodDefinitionHandle getter, string name)
    {
        if (getter.IsNil || project.Assembly.PointsOf(getter) is not [var point, ..])
        {
            return null;
        }

        var path = project.FileOf(point.Document);
        var isOnDisk = File.Exists(path);
        var text = Try(() => project.Assembly.EmbeddedSource(point.Document));
        if (text is null && !isOnDisk)
        {
            return null;
        }

        // On disk it is what was compiled, unless generated files were edited.
        var start = new LinePosition(point.StartLine - 1, point.StartColumn - 1);
        var code = text is null ? null : new CodeText(path, text);
        return code is not null && DeclarationFinder.LastBefore(code, name, code.OffsetOf(point.StartLine, point.StartColumn)) is { } word
            ? new GeneratedSource(path, isOnDisk, text, code.Text.GetLinePosition(word.Start), code.Text.GetLinePosition(word.End))
            : new GeneratedSource(path, isOnDisk, text, start, start);
    }

    private static bool IsBelow(string file, string folder) =>
        file.StartsWith(folder, StringComparison.Ordinal) && file.Length > folder.Length && file[folder.Length] is '/' or '\\';

    private static ImmutableArray<CodeLocation> Collect(
        IEnumerable<BuiltProject> projects,
        Func<BuiltProject, IEnumerable<CodeLocation>> find
    ) =>
        [
            .. projects
                .SelectMany(project => Try(() => find(project).ToArray()) ?? [])
                .Distinct()
                .OrderBy(place => place.File, StringComparer.Ordinal)
                .ThenBy(place => place.Start.Line)
                .ThenBy(place => place.Start.Character),
        ];

    /// <summary>Asks something of an assembly; null when it is damaged.</summary>
    private static T? Try<T>(Func<T?> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A table that points to nothing may make the reader throw anything.
            return null;
        }
    }

    private Lazy<CodeProject[]> FindProjects() => new(() => Try(() => CodeProject.Find(_folders).ToArray()) ?? []);

    /// <summary>The projects that have been built, each with its assembly.</summary>
    internal List<BuiltProject> Built(CancellationToken cancellationToken)
    {
        var built = new List<BuiltProject>();
        foreach (var project in _projects.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Try(project.FindAssembly) is { } path && Open(project, path) is { } found)
            {
                built.Add(found);
            }
        }

        return built;
    }

    private BuiltProject? Open(CodeProject project, string path)
    {
        var (file, pdb) = (new FileInfo(path), new FileInfo(AssemblyFile.PdbOf(path)));
        if (!file.Exists)
        {
            return null;
        }

        var stamp = new Stamp(file.Length, file.LastWriteTimeUtc, pdb.Exists ? pdb.Length : 0, pdb.Exists ? pdb.LastWriteTimeUtc : default);
        if (_built.TryGetValue(path, out var known) && known.Stamp == stamp && ReferenceEquals(known.Project.Project, project))
        {
            return known.Project;
        }

        // One that cannot be read may only be in use at the moment.
        if (AssemblyFile.Open(path) is not { } assembly)
        {
            return null;
        }

        var found = new BuiltProject(project, assembly, file.LastWriteTime, _texts);
        _built[path] = (stamp, found);
        return found;
    }
}
