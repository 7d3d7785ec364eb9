using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Workspaces.References;

namespace DocDsl.Workspaces.Code;

/// <summary>What the last builds say of the code and the tests that a document names.</summary>
/// <param name="Diagnostics">What a build would report, in order.</param>
/// <param name="NotChecked">The rules of which not all could be checked, since something is not built.</param>
/// <param name="Stale">The builds that were looked at whose sources have changed since, each as a sentence.</param>
internal sealed record EvidenceVerdict(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<string> NotChecked,
    ImmutableArray<string> Stale
)
{
    /// <summary>There is no code to look up.</summary>
    public static EvidenceVerdict None { get; } = new([], [], []);
}

/// <summary>
/// Checks the code and the tests that answers rest on (QA6006, QA6008, QA6009), and the constants that values are bound to (QA6012,
/// QA6013), in the assemblies that were built last.
/// </summary>
/// <param name="code">The projects of the workspace.</param>
internal sealed class BuiltEvidence(BuiltCode code)
{
    /// <summary>Frameworks are not read: what these begin with may be one's.</summary>
    private static readonly string[] s_frameworks = ["System", "Microsoft", "Windows", "Internal"];

    /// <summary>Checks a document.</summary>
    /// <param name="project">The document's project.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public EvidenceVerdict Check(ProjectFolder project, DocumentCompilation document, CancellationToken cancellationToken = default)
    {
        var named = document
            .Evidence.Select(evidence => evidence.Target)
            .Where(evidence => evidence.Kind is EvidenceTargetKind.Code or EvidenceTargetKind.Test)
            .ToArray();
        var unproven = document.Unproven;
        var bound = document.Bound.Where(bound => bound.Fact.Kind != FactKind.Json).ToArray();
        return named.Length == 0 && unproven.Count == 0 && bound.Length == 0
            ? EvidenceVerdict.None
            : new Checking(project, document, [.. code.Built(cancellationToken)]).Run(named, unproven, bound);
    }

    private sealed class Checking(ProjectFolder project, DocumentCompilation document, BuiltProject[] built)
    {
        private readonly List<Diagnostic> _found = [];
        private readonly SortedSet<string> _notChecked = new(StringComparer.Ordinal);
        private readonly HashSet<BuiltProject> _used = [];
        private readonly TestMethods _tests = new([.. built.Select(each => each.Assembly)]);
        private readonly BuiltProject? _own = built.FirstOrDefault(each => each.Project.File == project.ProjectFile);
        private readonly Dictionary<BuiltProject, AssemblyFile[]> _packages = [];

        public EvidenceVerdict Run(EvidenceTarget[] named, IEnumerable<UnprovenAnswer> unproven, BoundValue[] bound)
        {
            foreach (var value in bound)
            {
                CheckBound(value);
            }

            foreach (var evidence in named)
            {
                if (evidence.Kind == EvidenceTargetKind.Code)
                {
                    CheckCode(evidence);
                }
                else
                {
                    CheckTest(evidence);
                }
            }

            foreach (var answer in unproven)
            {
                CheckAnswer(answer);
            }

            var stale = _used.Where(each => each.IsStale).Select(Describe).Order(StringComparer.Ordinal).ToImmutableArray();
            return new EvidenceVerdict(
                [.. _found.OrderBy(diagnostic => diagnostic.Span.Start).Select(document.Filter.Apply).OfType<Diagnostic>()],
                [.. _notChecked],
                stale
            );
        }

        /// <summary>In the project, and in what it refers to.</summary>
        private void CheckCode(EvidenceTarget evidence)
        {
            var rule = UnknownEvidence.Rule.Id;
            if (_own is null)
            {
                _notChecked.Add(rule);
                return;
            }

            BuiltProject[] projects = [_own, .. Referenced()];
            if (projects.FirstOrDefault(each => Has(each.Assembly, evidence.Target)) is { } found)
            {
                _used.Add(found);
            }
            else if (!PackagesOf(_own).Any(assembly => Has(assembly, evidence.Target)))
            {
                _used.UnionWith(projects);
                if (s_frameworks.Contains(evidence.Target.Split('.')[0]))
                {
                    _notChecked.Add(rule);
                    return;
                }

                var nearest = NearCode.Nearest(projects.Select(each => each.Assembly), evidence.Target);
                Add(UnknownEvidence.At(evidence.Span, evidence.Target, nearest), projects);
            }
        }

        /// <summary>Only constants of the language are in an assembly as values; properties of a build are not.</summary>
        private void CheckBound(BoundValue bound)
        {
            if (_own is null || bound.Fact.Kind == FactKind.Property)
            {
                _notChecked.Add(ContradictedFact.Rule.Id);
                return;
            }

            BuiltProject[] projects = [_own, .. Referenced()];
            var members = projects
                .Where(each => Has(each.Assembly, bound.Fact.Name))
                .SelectMany(each => CodeLookup.Find(each.Assembly, bound.Fact.Name), (each, member) => (Project: each, Member: member))
                .ToArray();
            _used.UnionWith(members.Select(each => each.Project));
            if (
                members.Length == 0
                && !s_frameworks.Contains(bound.Fact.Name.Split('.')[0])
                && !PackagesOf(_own).Any(assembly => Has(assembly, bound.Fact.Name))
            )
            {
                _used.UnionWith(projects);
                Add(UnknownFact.NotFound(bound.Fact, NearCode.Nearest(projects.Select(each => each.Assembly), bound.Fact.Name)), projects);
                return;
            }

            var actual = members
                .Select(each => BuiltConstants.ValueOf(each.Project.Assembly.Metadata, each.Member))
                .OfType<string>()
                .FirstOrDefault();
            if (actual is null)
            {
                _notChecked.Add(ContradictedFact.Rule.Id);
            }
            else if (bound.Compare(actual) is { } found)
            {
                Add(found, [.. members.Select(each => each.Project)]);
            }
        }

        /// <summary>In any project: tests are in one that refers to that of the document.</summary>
        private void CheckTest(EvidenceTarget evidence)
        {
            var members = built
                .SelectMany(each => _tests.Find(each.Assembly, evidence.Target), (each, member) => (Project: each, member))
                .ToArray();
            _used.UnionWith(members.Select(each => each.Project));
            if (
                members.Any(each => _tests.IsTest(each.member.Assembly, each.member.Member))
                // An attribute of a package may derive from one of a test framework.
                || members.Any(each =>
                    new TestMethods([.. built.Select(other => other.Assembly), .. PackagesOf(each.Project)]).IsTest(
                        each.member.Assembly,
                        each.member.Member
                    )
                )
            )
            {
                return;
            }

            var projects = built.Where(each => TestMethods.HasTests(each.Assembly)).ToArray();
            if (members.Length > 0)
            {
                Add(NotATest.NoTest(evidence.Span, evidence.Target), [.. members.Select(each => each.Project)]);
            }
            else if (projects.Length == 0)
            {
                _notChecked.Add(NotATest.Rule.Id);
            }
            else
            {
                _used.UnionWith(projects);
                var nearest = NearCode.Nearest(projects.Select(each => each.Assembly), evidence.Target);
                var isTest =
                    nearest is not null
                    && projects.Any(each =>
                        _tests.Find(each.Assembly, nearest).Any(member => _tests.IsTest(member.Assembly, member.Member))
                    );
                Add(NotATest.NotFound(evidence.Span, evidence.Target, isTest ? nearest : null), projects);
            }
        }

        /// <summary>Code of the project may say that it answers the question.</summary>
        private void CheckAnswer(UnprovenAnswer answer)
        {
            if (_own is null)
            {
                _notChecked.Add(MissingEvidence.Rule.Id);
                return;
            }

            _used.Add(_own);
            var type = document.Shape.Name.FullName;
            if (!AnswersAttributes.Of(_own.Assembly.Metadata).Any(code => code.Question.Means(type, answer.Number, answer.Id)))
            {
                Add(answer.Diagnostic, [_own]);
            }
        }

        /// <summary>What is not in an old build may be in the sources: the message says how old it is.</summary>
        private void Add(Diagnostic diagnostic, BuiltProject[] projects)
        {
            var stale = projects.Where(each => each.IsStale).OrderByDescending(each => each.Project.File == project.ProjectFile);
            _found.Add(
                stale.FirstOrDefault() is { } old ? diagnostic with { Message = $"{diagnostic.Message} ({Describe(old)})" } : diagnostic
            );
        }

        private static bool Has(AssemblyFile assembly, string name)
        {
            try
            {
                return CodeLookup.Find(assembly, name).Count > 0;
            }
            catch (BadImageFormatException)
            {
                return false;
            }
        }

        private IEnumerable<BuiltProject> Referenced() =>
            Restored(_own!) is { } restored ? built.Where(each => each != _own && restored.Projects.Contains(each.Project.File)) : [];

        /// <summary>The assemblies of packages that a project is compiled against.</summary>
        private AssemblyFile[] PackagesOf(BuiltProject each)
        {
            if (!_packages.TryGetValue(each, out var found))
            {
                found = Restored(each) is { } restored
                    ?
                    [
                        .. restored
                            .Packages.Values.SelectMany(assemblies => assemblies)
                            .Select(restored.FileOf)
                            .OfType<string>()
                            .Select(AssemblyFile.Open)
                            .OfType<AssemblyFile>(),
                    ]
                    : [];
                _packages.Add(each, found);
            }

            return found;
        }

        private static RestoredPackages? Restored(BuiltProject each) =>
            each.Project.FindAssets() is { } assets ? RestoredPackages.Read(assets) : null;

        private static string Describe(BuiltProject each) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(each.Project.File)} was built {each.Built:yyyy-MM-dd HH:mm}, and its sources have changed since"
            );
    }
}
